import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import type { MethodWords, ParameterWords } from '../../i18n/en/methods';
import { createFormats, PLAIN_STYLE, type Formats, type NumberStyle } from '../../i18n/Formats';
import type { Locale } from '../../i18n/Locale';
import { messagesFor } from '../../i18n/messagesFor';
import type { Messages } from '../../i18n/Messages';
import { problemSentence, wordOr, type Sentence, type Wording } from '../../i18n/Wording';
import type { Condition } from '../../methods/conditions/condition';
import type { ExplanationFact } from '../../methods/Method';
import { conditionText } from '../../policy/conditionText';
import { describeChanges } from '../../policy/describeChanges';
import type { Policy } from '../../policy/Policy';
import type { FieldReference } from '../../table/CustomerTable';
import type { ColumnRole, SourceKind } from '../../table/ColumnRole';
import type { TableHeader } from '../../table/RawTable';
import { fieldKind, type FieldKind } from './fieldKind';

/** The words of the pane in one language, with numbers as the open workbook writes them. */
export interface Words {
  readonly locale: Locale;
  readonly pane: Messages['pane'];
  readonly policy: Messages['policy'];
  readonly snapshots: Messages['snapshots'];
  readonly f: Formats;
  /** Of the workbook's numbers. */
  readonly separators: NumberStyle['separators'];
  readonly problem: (problem: Problem) => Sentence;
  readonly finding: (finding: Finding) => Sentence;
  /** P5: what the second policy has otherwise than the first; at most a few sentences and the number of the others. */
  readonly changes: (before: Policy, after: Policy) => readonly string[];
  readonly explanation: (fact: ExplanationFact) => string;
  readonly role: (role: ColumnRole) => string;
  readonly sourceKind: (kind: SourceKind) => string;
  readonly field: (field: FieldReference) => string;
  readonly fieldKind: (field: FieldReference) => FieldKind;
  /** `Share paid on time less than 70 %`. */
  readonly condition: (condition: Condition) => string;
  readonly method: (id: string) => Pick<MethodWords, 'name' | 'help'>;
  readonly parameter: (methodId: string, id: string) => ParameterWords;
  readonly preset: (id: string) => { readonly name: string; readonly help: string };
  readonly outputHeader: (key: string) => string;
  readonly state: (state: string) => string;
  readonly resultName: (source: string) => string;
  /** Row number on the sheet for a row of the table body. */
  readonly sheetRow: (bodyRow: number) => string;
}

/** A policy that differs in more than this is another one. */
const CHANGES_SHOWN = 8;

/** `header` and `moneyColumn` say how the workbook writes numbers; without them the display language does. */
export const createWords = (locale: Locale, header?: TableHeader, moneyColumn?: string): Words => {
  const messages = messagesFor(locale);
  const style = header === undefined ? PLAIN_STYLE : numberStyle(header, moneyColumn);
  const f = createFormats(locale, style);
  const sheetRow = (bodyRow: number): string => f.integer((header?.firstSheetRow ?? 1) + bodyRow);
  const wording: Wording = { f, sheetRow };
  const methods: Readonly<Record<string, MethodWords>> = messages.methods;
  const presets: Readonly<Record<string, { readonly name: string; readonly help: string }>> = messages.presets;
  const explanations: Readonly<Record<string, (facts: ExplanationFact['facts'], wording: Wording) => string>> = messages.explanations;
  return {
    locale,
    pane: messages.pane,
    policy: messages.policy,
    snapshots: messages.snapshots,
    f,
    separators: style.separators,
    problem: (problem) => problemSentence(messages.problems, problem, wording),
    finding: (finding) => messages.findings[finding.code](finding, wording),
    changes: (before, after) => {
      const all = describeChanges(before, after, locale, f);
      const shown = all.length > CHANGES_SHOWN ? all.slice(0, CHANGES_SHOWN - 1) : all;
      return shown.length < all.length ? [...shown, messages.policy.dialogs.more(all.length - shown.length)] : shown;
    },
    explanation: (fact) => explanations[fact.code]?.(fact.facts, wording) ?? fact.code,
    role: (role) => messages.pane.roles[role],
    sourceKind: (kind) => messages.pane.sourceKinds[kind],
    field: (field) => ('column' in field ? field.column : wordOr(messages.measures, field.measure)),
    fieldKind: (field) => fieldKind(field, header),
    condition: (condition) => conditionText(condition, messages, f, (field) => fieldKind(field, header) === 'share'),
    method: (id) => methods[id] ?? { name: id, help: '' },
    parameter: (methodId, id) => methods[methodId]?.parameters[id] ?? { label: id, help: '' },
    preset: (id) => presets[id] ?? { name: id, help: '' },
    outputHeader: (key) => wordOr(messages.output, key),
    state: (state) => wordOr(messages.pane.result.states, state),
    resultName: messages.resultName,
    sheetRow,
  };
};

const numberStyle = (header: TableHeader, moneyColumn: string | undefined): NumberStyle => ({
  separators: header.separators,
  moneyFormat: header.columns.find((column) => column.name === moneyColumn)?.numberFormat ?? 'General',
});
