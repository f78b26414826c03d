import type { Policy } from '../../policy/Policy';

/** Steps after the method, as they shall be (G1-G3); one that is `undefined`, or a list of no guards, is taken out. Those not named stay. */
export type StepChange = { readonly [Step in 'hysteresis' | 'guards' | 'override' | 'review']?: Policy[Step] | undefined };

const STEPS = ['hysteresis', 'guards', 'override', 'review'] as const;

/** The policy with some of its steps changed; one that is switched off leaves no key behind, so that the document stays as short as before. */
export const withSteps = (policy: Policy, change: StepChange): Policy => {
  const { hysteresis, guards = [], override, review } = { ...stepsOf(policy), ...change };
  const next = { ...policy };
  for (const step of STEPS) delete next[step];
  return {
    ...next,
    ...(hysteresis && { hysteresis }),
    ...(guards.length > 0 && { guards }),
    ...(override && { override }),
    ...(review && { review }),
  };
};

export const stepsOf = ({ hysteresis, guards, override, review }: Policy): StepChange => ({ hysteresis, guards, override, review });
