import { wordOr, problemSentence, type FindingMessages, type ProblemMessages, type Wording } from '../Wording';
import type { Problem } from '../../base/Problem';
import { plural } from '../plural';
import { enMeasures } from './vocabulary';

/** Measures that a model makes (M1, M2). */
export const enMeasureSettings = {
  families: { rfm: 'RFM scores', lifetime: 'Lifetime model' },
  title: (family: string) => `${family}: how they are computed`,
  used: (measures: string) => `Used here: ${measures}.`,
  nothing: 'There is nothing to set.',
  reset: 'Usual settings',
  setting: (family: string, label: string) => `${family}, ${label}`,
};

type MeasureFinding = 'measure-without-value' | 'measure-settings-idle' | 'margin-reading';

export const enMeasureFindings: Pick<FindingMessages, MeasureFinding> = {
  'measure-without-value': ({ column = '', count }, { f }) => ({
    text: `“${wordOr(enMeasures, column)}”: not known for ${plural(count, f.integer(count), 'customer', 'customers')}.`,
    remedy: 'It counts as a missing value there: too little is known of these customers.',
  }),
  'measure-settings-idle': ({ column = '', facts = {} }) => ({
    text: `“${wordOr(enMeasureSettings.families, column)}”: these settings of the policy change nothing.`,
    remedy:
      facts['reason'] === 'method'
        ? 'The method is built on the same model, and its own settings count.'
        : 'No indicator, rule, matrix or guard uses these measures. Use one, or remove the settings.',
  }),
  'margin-reading': ({ column = '', facts = {} }, { f }) => ({
    text: `“${column}” holds plain numbers, which are read as ${facts['reading'] === 'percent' ? 'percent' : 'shares'}: ${f.number(Number(facts['example'] ?? 0))} is ${f.cut(Number(facts['share'] ?? 0))}.`,
    remedy: 'If that is not meant, give the column a percentage format.',
  }),
};

const ENOUGH_DATA = 'Choose a longer period or more customers, or use another measure.';

/** What helps, where a method could be left and a measure stays. */
const remedyOf = (cause: Problem): string | undefined => {
  switch (cause.code) {
    case 'model-not-fitted':
      return ENOUGH_DATA;
    case 'spend-without-mean':
      return 'Look for a few extreme amounts (a one-off order, a misplaced decimal point), choose a longer period, or use a measure without money: still a customer, or expected orders.';
    case 'measure-missing':
      return 'Say which columns hold the dates, orders and amounts, or select the list of orders.';
    default:
      return undefined;
  }
};

export const enMeasureProblems = (problems: () => ProblemMessages): Pick<ProblemMessages, 'measure-not-computed'> => ({
  'measure-not-computed': ({ measures, cause }, wording: Wording) => {
    const { text, remedy } = problemSentence(problems(), cause, wording);
    const names = wording.f.list(measures.map((measure) => `“${wordOr(enMeasures, measure)}”`));
    const helps = remedyOf(cause) ?? remedy;
    return { text: `${names} cannot be computed. ${text}`, ...(helps !== undefined && { remedy: helps }) };
  },
});
