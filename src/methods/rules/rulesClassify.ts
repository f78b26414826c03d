import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import { success, type Result } from '../../base/Result';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { asksNumber, conditionHolds, type Condition } from '../conditions/condition';
import { isMissing, type FieldValue } from '../fields/FieldValue';
import { emptyTierFindings } from '../emptyTiers';
import { fieldKey, fieldName, readField } from '../fields/field';
import { fieldValues } from '../fields/fieldValues';
import { lintRules, type ExampleCustomer } from './lintRules';
import type { Classification } from '../Method';
import { conditionsOf, remainderTier, ruleFields, type RuleList, type RulesParams } from './ruleList';

/** What a customer has in the fields that conditions ask for. */
export type ReadValue = (field: FieldReference) => FieldValue;

/** Index of the first rule that holds; as many as there are rules when none does. */
export const firstRule = ({ tiers }: RuleList, read: ReadValue): number => {
  const found = tiers.findIndex(({ when }) =>
    when.some(({ all }) => all.every((condition) => conditionHolds(condition, read(condition.field)))),
  );
  return found < 0 ? tiers.length : found;
};

/** The tier that a rule gives, or the remainder's. */
export const tierOfRule = (list: RuleList, rule: number): number => (rule < list.tiers.length ? rule : remainderTier(list));

/** U1. Problems: fields that are not there, or hold no number where one is compared. Cost: O(n conditions). */
export const classifyRules = (table: CustomerTable, { rules }: RulesParams, tiers: readonly string[]): Result<Classification> => {
  const problems = fieldProblems(table, conditionsOf(rules));
  if (problems.length > 0) return { ok: false, problems };

  const readers = valueReader(table, ruleFields(rules));
  const tier = new Uint8Array(table.rowCount);
  const fields = ruleFields(rules);
  let unknown = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const read = readers(row);
    const rule = firstRule(rules, read);
    tier[row] = tierOfRule(rules, rule);
    if (rule === rules.tiers.length && fields.some((field) => isMissing(read(field)))) unknown++;
  }
  return success({
    tiers,
    tier,
    value: new Float64Array(table.rowCount).fill(NaN),
    measures: {},
    texts: { state: new Array<string>(table.rowCount).fill('') },
    findings: [...missingFindings(unknown, rules), ...emptyTierFindings(tier, tiers)],
  });
};

/** Reads by row whatever the fields hold. Input: fields that are there. */
export const valueReader = (table: CustomerTable, fields: readonly FieldReference[]): ((row: number) => ReadValue) => {
  const values = new Map(
    fields.flatMap((field) => {
      const read = fieldValues(table, field);
      return read.ok ? [[fieldKey(field), read.value] as const] : [];
    }),
  );
  return (row) => (field) => values.get(fieldKey(field))?.[row] ?? '';
};

/** Fields that are not there, or hold no number where one is compared. */
export const fieldProblems = (table: CustomerTable, conditions: readonly Condition[]): Problem[] => {
  const problems = new Map<string, readonly Problem[]>();
  for (const condition of conditions) {
    const read = asksNumber(condition) ? readField(table, condition.field) : fieldValues(table, condition.field);
    if (!read.ok) problems.set(fieldKey(condition.field), read.problems);
  }
  return [...problems.values()].flat();
};

/** U1: what the linter has to say, as findings. It needs no table. */
export const rulesFindings = (rules: RuleList): Finding[] => {
  const { gaps, overlaps, unreachable, isComplete } = lintRules(rules);
  const finding = (code: Finding['code'], severity: Finding['severity'], facts: Finding['facts'] = {}): Finding => ({
    code,
    severity,
    count: 1,
    examples: [],
    facts,
  });
  return [
    ...unreachable.map((tier) => finding('rule-unreachable', 'warning', { tier })),
    // One stretch left over is what a remainder is for; several are holes.
    ...gaps.map((example) =>
      finding('rules-gap', gaps.length === 1 ? 'info' : 'warning', { ...exampleFacts(example), remainder: rules.remainder }),
    ),
    ...overlaps
      .filter(({ second }) => !unreachable.includes(second))
      .map(({ first, second, example }) => finding('rules-overlap', 'info', { ...exampleFacts(example), first, second })),
    ...(isComplete ? [] : [finding('rules-too-many', 'info')]),
  ];
};

/** `field.0`, `value.0`, `field.1`, ...: sentences go through them in turn. */
const exampleFacts = (example: ExampleCustomer): Record<string, string | number> =>
  Object.fromEntries(
    example.flatMap(({ field, value }, i) => [
      [`field.${i}`, fieldName(field)],
      [`value.${i}`, value],
    ]),
  );

const missingFindings = (count: number, { remainder }: RuleList): Finding[] =>
  count === 0 ? [] : [{ code: 'rules-missing-value', severity: 'warning', count, examples: [], facts: { remainder } }];
