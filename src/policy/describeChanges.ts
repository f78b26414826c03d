import type { Formats } from '../i18n/Formats';
import type { Locale } from '../i18n/Locale';
import type { Messages } from '../i18n/Messages';
import { messagesFor } from '../i18n/messagesFor';
import { wordOr } from '../i18n/Wording';
import { roundSignificant } from '../stats/roundSignificant';
import { canonicalJson } from './canonicalJson';
import { fieldText, isField } from './conditionText';
import { describeMeasures } from './describeMeasures';
import { diffPolicies, type PolicyChange } from './diffPolicies';
import { LATEST_SNAPSHOT, type Policy, type PolicyGuard, type PolicyPrevious, type PolicyWindow } from './Policy';
import { methodById } from '../methods';
import { groupsText, structureLines, type StructureLines } from './structureLines';

interface Context {
  readonly before: Policy;
  readonly after: Policy;
  readonly messages: Messages;
  readonly f: Formats;
}

/** P5: what differs from one policy to another, a sentence for each setting, in the order of the document. Nothing for the same content. */
export const describeChanges = (before: Policy, after: Policy, locale: Locale, f: Formats): readonly string[] => {
  const context: Context = { before, after, messages: messagesFor(locale), f: exact(f) };
  const sentences = diffPolicies(before, after).flatMap((change) => describe(change, context));
  // A setting with several parts changed is told once.
  return [...new Set(sentences)];
};

/** Figures as usual, but in full where rounding would make two settings look the same. */
const exact = (f: Formats): Formats => ({
  ...f,
  number: (value) => (isRound(value, 100) ? f.number(value) : String(value)),
  cut: (value) => (isRound(value, 1000) ? f.cut(value) : `${roundSignificant(value * 100)} %`),
});

const isRound = (value: number, parts: number): boolean => Math.abs(Math.round(value * parts) / parts - value) <= 1e-12 * Math.abs(value);

const describe = (change: PolicyChange, context: Context): readonly string[] => {
  const { before, after, messages } = context;
  const { changes } = messages.policy;
  const [first, second] = change.path;
  const key = String(second);
  switch (first) {
    case 'method':
      return describeMethod(change, context);
    case 'window':
      return [said(changes.labels.window, windowText(before.window, context), windowText(after.window, context), context)];
    case 'tiers':
      return [describeTier(change, context)];
    case 'tierOrder':
      return [said(changes.labels.tierOrder, valueText(change.before, context), valueText(change.after, context), context)];
    case 'guards':
      return [describeGuard(change, context)];
    case 'guardOrder':
      return [said(changes.labels.guardOrder, valueText(change.before, context), valueText(change.after, context), context)];
    case 'source':
      return [describeSource(change, context)];
    case 'output':
      return [said(wordOr(changes.labels, key), outputText(change.before, context), outputText(change.after, context), context)];
    case 'measures':
      return describeMeasures(before.measures, after.measures, messages, context.f);
    case 'hysteresis':
    case 'override':
    case 'review':
      return describePart(first, change, context);
    case 'profile':
      return [said(changes.labels.profile, profileText(before, context), profileText(after, context), context)];
    default:
      return [said(wordOr(changes.labels, String(first)), valueText(change.before, context), valueText(change.after, context), context)];
  }
};

/** `Cuts: 70 %, before: 80 %`; where one side says nothing, that it was added or removed. */
const said = (what: string, before: string, after: string, { messages }: Context): string => {
  const { changes } = messages.policy;
  if (before === '') return changes.added(what, after);
  return after === '' ? changes.removed(what, before) : changes.changed(what, before, after);
};

const describeMethod = ({ path }: PolicyChange, context: Context): readonly string[] => {
  const { before, after, messages, f } = context;
  const methods: Readonly<Record<string, Messages['methods'][keyof Messages['methods']]>> = messages.methods;
  const { changes } = messages.policy;
  const name = (policy: Policy): string => methods[policy.method.id]?.name ?? policy.method.id;
  if (before.method.id !== after.method.id) return [said(changes.labels.method, name(before), name(after), context)];
  const id = String(path[2]);
  const values = [before.method.params[id], after.method.params[id]] as const;
  const words = methods[after.method.id]?.parameters as Readonly<
    Record<string, { readonly label: string; readonly options?: Readonly<Record<string, string>> }>
  >;
  const label = words[id]?.label ?? id;
  const spec = methodById(after.method.id)?.parameters.find((candidate) => candidate.id === id);
  if (spec === undefined) return [said(label, valueText(values[0], context), valueText(values[1], context), context)];
  if (spec.kind === 'structure') {
    const [was, is] = values.map((value) => structureLines(spec.editor, label, value ?? spec.default, messages, f)) as [
      StructureLines,
      StructureLines,
    ];
    return describeStructure(label, was, is, context);
  }
  const [earlier = '', later = ''] = values.map((value) => {
    if (spec.kind === 'shares' && Array.isArray(value)) return f.list(value.map((cut) => f.cut(Number(cut))));
    return spec.kind === 'choice' ? (words[id]?.options?.[String(value)] ?? String(value)) : valueText(value, context);
  });
  return [said(label, earlier, later, context)];
};

/** Each part that is new, gone or other; then the order, where only that has changed. */
const describeStructure = (label: string, before: StructureLines, after: StructureLines, context: Context): readonly string[] => {
  const { changes } = context.messages.policy;
  const sentences = [...new Set([...before.lines.keys(), ...after.lines.keys()])].flatMap((key) => {
    const [was, is] = [before.lines.get(key), after.lines.get(key)];
    const whole = (is ?? was)?.detailOf;
    const isPartOfMore = whole !== undefined && before.lines.has(whole) !== after.lines.has(whole);
    return isPartOfMore || was?.text === is?.text ? [] : [said((is ?? was)?.what ?? label, was?.text ?? '', is?.text ?? '', context)];
  });
  if (sentences.length > 0 || before.order === undefined || after.order === undefined) return sentences;
  return [said(changes.of(label, changes.labels.order), valueText(before.order, context), valueText(after.order, context), context)];
};

const profileText = ({ profile }: Policy, { messages, f }: Context): string =>
  profile === undefined ? '' : f.list([...profile.measures.map((field) => fieldText(field, messages)), ...profile.texts]);

const describeTier = (change: PolicyChange, context: Context): string => {
  const { changes } = context.messages.policy;
  const [, label = '', property] = change.path;
  const tier = changes.tier(String(label));
  if (property === undefined) return change.kind === 'added' ? changes.addedWhole(tier) : changes.removedWhole(tier);
  const what = changes.of(tier, wordOr({ ...context.messages.output, color: changes.labels.color }, String(property)));
  return said(what, valueText(change.before, context), valueText(change.after, context), context);
};

const describeGuard = ({ path }: PolicyChange, context: Context): string => {
  const key = String(path[1]);
  const find = ({ guards = [] }: Policy): PolicyGuard | undefined => guards.find(({ name }, i) => name === key || `#${i + 1}` === key);
  const what = context.messages.policy.changes.guard(key);
  return said(what, guardText(find(context.before), context), guardText(find(context.after), context), context);
};

const guardText = (guard: PolicyGuard | undefined, { messages, f }: Context): string => {
  if (guard === undefined) return '';
  const { changes } = messages.policy;
  return `${changes.limits[guard.limit](guard.tier)}${guard.hard ? changes.hard : ''}${changes.where(groupsText(guard.when, messages, f))}`;
};

const describeSource = (change: PolicyChange, context: Context): string => {
  const { messages } = context;
  const { labels } = messages.policy.changes;
  const [, key, role] = change.path;
  const kinds = messages.pane.sourceKinds;
  const text = (value: unknown): string => (key === 'kind' ? wordOr(kinds, String(value)) : valueText(value, context));
  const what = key === 'columns' ? wordOr(messages.pane.roles, String(role)) : wordOr(labels, String(key));
  return said(what, text(change.before), text(change.after), context);
};

/** Parts that are there as a whole or not at all: each of their settings is told. */
const describePart = (part: 'hysteresis' | 'override' | 'review', change: PolicyChange, context: Context): readonly string[] => {
  const { changes } = context.messages.policy;
  const before = (context.before[part] ?? {}) as Readonly<Record<string, unknown>>;
  const after = (context.after[part] ?? {}) as Readonly<Record<string, unknown>>;
  const keys = change.path.length > 1 ? [String(change.path[1])] : Object.keys({ ...before, ...after });
  const sentences = keys.flatMap((key) => {
    const text = (value: unknown): string =>
      key === 'previous' ? previousText(value as PolicyPrevious | undefined, context) : valueText(value, context);
    const [earlier, later] = [text(before[key]), text(after[key])];
    return earlier === later ? [] : [said(changes.of(changes.labels[part], wordOr(changes.parts, key)), earlier, later, context)];
  });
  if (sentences.length > 0) return sentences;
  return [change.kind === 'added' ? changes.addedWhole(changes.labels[part]) : changes.removedWhole(changes.labels[part])];
};

/** The column is what goes without saying. */
const previousText = (previous: PolicyPrevious | undefined, { messages }: Context): string => {
  if (previous === undefined) return '';
  const { changes } = messages.snapshots;
  const source = previous.snapshot === LATEST_SNAPSHOT ? changes.latest : changes.named(previous.snapshot);
  return previous.twoReviews ? changes.twoReviews(source) : source;
};

const windowText = (window: PolicyWindow, { messages, f }: Context): string => {
  const words = messages.pane.method;
  if (window.kind === 'range') return messages.pane.result.period(f.date(window.from), f.date(window.to));
  return window.kind === 'fiscalYear'
    ? `${words.periods.fiscalYear} (${words.firstMonth}: ${window.firstMonth})`
    : words.periods[window.kind];
};

const outputText = (value: unknown, context: Context): string => {
  const text = valueText(value, context);
  return wordOr(context.messages.output, text);
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Nothing is ''. */
const valueText = (value: unknown, context: Context): string => {
  const { messages, f } = context;
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return ISO_DATE.test(value) ? f.date(value) : value;
  if (typeof value === 'number') return f.number(value);
  if (typeof value === 'boolean') return value ? messages.policy.changes.yes : messages.policy.changes.no;
  if (Array.isArray(value)) return f.list(value.map((item) => valueText(item, context)));
  return isField(value) ? fieldText(value, messages) : canonicalJson(value);
};
