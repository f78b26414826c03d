/** W2: what a value must do with a limit to earn the points beyond it. */
export const enStepBound = {
  label: 'A limit must be',
  options: { reached: 'reached', above: 'exceeded' },
};

export type StepBoundMessages = typeof enStepBound;
