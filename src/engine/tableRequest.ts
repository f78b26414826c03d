import { numberColumns } from '../policy/numberColumns';
import type { Policy } from '../policy/Policy';
import { stepDates, stepTexts } from '../policy/stepColumns';
import type { TableRequest } from '../table/TableRequest';
import { fieldsUsed } from './fieldsUsed';

/** What reading needs to know of a policy. Policies with equal requests share one reading of the table. */
export const tableRequest = (policy: Policy): TableRequest => {
  const { source } = policy;
  const texts = stepTexts(policy);
  const dates = stepDates(policy);
  const numbers = numberColumns(policy);
  return {
    kind: source.kind,
    columns: source.columns,
    dateOrder: source.dateOrder,
    currencies: source.currencies,
    ignoreIdCase: source.ignoreIdCase,
    excludedReasons: source.excludedReasons,
    window: policy.window,
    analysisDate: policy.analysisDate,
    fields: fieldsUsed(policy).flatMap((field) => ('column' in field ? [field.column] : [])),
    ...(numbers.length > 0 && { numbers }),
    ...(texts.length > 0 && { texts }),
    ...(dates.length > 0 && { dates }),
  };
};
