import type { Locale } from '../i18n/Locale';
import { messagesFor } from '../i18n/messagesFor';
import type { Method } from '../methods/Method';
import type { ColumnRole, RoleProposal, SourceKind } from '../table/ColumnRole';
import { defaultParameters } from './parameterSchema';
import type { Policy } from './Policy';
import { POLICY_SCHEMA } from './policySchema';

/** Proposals below this are questions, not answers (T2). */
const CONFIDENT = 0.5;

/** What a policy is started from: how the table seems to be made. */
export interface PolicyStart {
  readonly source: SourceKind;
  readonly roles: readonly RoleProposal[];
}

/** A policy with everything at its default, on the columns as proposed; names that end up in the sheet are in the user's language. */
export const defaultPolicy = (method: Method, start: PolicyStart, locale: Locale): Policy => {
  const names: Readonly<Record<string, { readonly name: string }>> = messagesFor(locale).methods;
  const hasLanguage = method.parameters.some(({ id }) => id === 'language');
  return {
    schema: POLICY_SCHEMA,
    name: names[method.id]?.name ?? method.id,
    revision: 0,
    source: {
      kind: start.source,
      table: null,
      columns: columnsByRole(start.roles),
      dateOrder: null,
      currencies: null,
      ignoreIdCase: false,
      excludedReasons: [],
    },
    analysisDate: null,
    window: { kind: 'all' },
    method: { id: method.id, params: defaultParameters(method, hasLanguage ? { language: locale === 'zh-CN' ? 'zh' : 'en' } : {}) },
    tiers: [],
    output: { extraColumns: [], tierColors: false },
  };
};

/** The most confident column of each role. */
const columnsByRole = (roles: readonly RoleProposal[]): Policy['source']['columns'] => {
  const columns: Partial<Record<ColumnRole, string>> = {};
  const confident = roles.filter(({ confidence }) => confidence >= CONFIDENT);
  for (const { role, column } of confident.sort((a, b) => b.confidence - a.confidence)) if (role !== undefined) columns[role] ??= column;
  return columns;
};
