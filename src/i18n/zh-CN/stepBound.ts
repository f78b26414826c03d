import type { StepBoundMessages } from '../en/stepBound';

export const zhStepBound: StepBoundMessages = {
  label: '对界限的要求',
  options: { reached: '达到即可', above: '必须超过' },
};
