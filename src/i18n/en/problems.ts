import { problemSentence, wordOr, type ProblemMessages } from '../Wording';
import { expectationWords, methodName, settingName, type ExpectationWords } from '../settingWords';
import { enMeasureProblems } from './measureWords';
import { enMethods } from './methods';
import { enPane } from './pane';
import { enSnapshotProblems } from './snapshots';
import { enMeasures } from './vocabulary';

/** Why something cannot be done, and what helps. */
export const enProblems: ProblemMessages = {
  'table-empty': ({ table }) => ({
    text: `“${table}” has no rows below its header.`,
    remedy: 'Select a table or a block that holds data.',
  }),
  'role-missing': ({ role }) => ({
    text: `No column is used as: ${wordOr(enPane.roles, role)}.`,
    remedy: 'Choose the column under “Columns”.',
  }),
  'column-missing': ({ column }) => ({ text: `The table has no column “${column}”.`, remedy: 'Choose another column.' }),
  'measure-missing': ({ measure }) => ({
    text: `“${wordOr(enMeasures, measure)}” is not known for this table.`,
    remedy: 'Choose a column, or say which columns hold dates and amounts.',
  }),
  'column-no-numbers': ({ column }) => ({
    text: `“${wordOr(enMeasures, column)}” holds no numbers.`,
    remedy: 'Choose a column with numbers.',
  }),
  'column-no-dates': ({ column }) => ({ text: `“${column}” holds no dates.`, remedy: 'Choose a column with dates.' }),
  'currencies-mixed': ({ column, currencies }, { f }) => ({
    text: `“${column}” holds more than one currency: ${f.list(currencies)}.`,
    remedy: 'Convert the amounts to one currency, or take the numbers as they are.',
  }),
  'date-order-unknown': ({ column, row, found }, { sheetRow }) => ({
    text: `“${column}”, row ${sheetRow(row)}: “${found}” can be two dates.`,
    remedy: 'Say whether the day or the month comes first.',
  }),
  'no-positive-values': ({ column }) => ({
    text: `“${wordOr(enMeasures, column)}” holds no positive value, so there is nothing to share out.`,
    remedy: 'Choose another column or another period.',
  }),
  'parameter-invalid': ({ path, expected, found }) => ({ text: settingSentence(path, expected, found), remedy: 'Change the setting.' }),
  'weights-all-zero': () => ({ text: 'All weights are 0.', remedy: 'Give at least one indicator a weight.' }),
  'analysis-date-missing': ({ column }) => ({
    text: `“${column}” holds dates, and no analysis date is known to compare them with.`,
    remedy: 'State the analysis date.',
  }),
  'no-scored-customers': () => ({ text: 'No customer can be scored.', remedy: 'Check the columns and the period.' }),
  'model-not-fitted': ({ model, reason }) => ({
    text: `The lifetime model (${model}) could not be fitted to these customers (it did not converge): ${enFitFailures[reason]}.`,
    remedy: 'Choose a longer period or more customers, or grade by another method.',
  }),
  'spend-without-mean': ({ q }, { f }) => ({
    text: `Spending differs so much between customers that it has no average (gamma-gamma: q = ${f.number(q)}, not above 1).`,
    remedy:
      'Look for a few extreme amounts (a one-off order, a misplaced decimal point), choose a longer period, or grade by another method.',
  }),
  'no-prospects': ({ column }) => ({
    text: `Every row has a tier in “${column}” already, so there are no prospects.`,
    remedy: 'Leave that column blank for prospects, or choose another column.',
  }),
  'policy-not-json': ({ detail }) => ({ text: `This is not a policy file: ${detail}`, remedy: 'Choose a file that was exported here.' }),
  'policy-invalid': ({ path, expected, found }) => ({
    text: settingSentence(path, expected, found),
    remedy: 'Change the setting, or correct the file.',
  }),
  'policy-unknown-key': ({ path, key }) => ({
    text: `The policy has an unknown entry “${key}”${path === '' ? '' : ` in “${path}”`}.`,
    remedy: 'Remove it or correct its name.',
  }),
  'policy-too-new': ({ schema }) => ({
    text: `The policy was written by a newer version (format ${schema}).`,
    remedy: 'Update the add-in.',
  }),
  'policy-method-unknown': ({ method }) => ({
    text: `The policy uses a method this version does not have: “${method}”.`,
    remedy: 'Update the add-in, or choose another method.',
  }),
  'guard-tier-unknown': ({ guard, place, tier, tiers }, { f }) => ({
    text: `Guard ${place}${guard === '' ? '' : ` (“${guard}”)`} names the tier “${tier}”; the tiers are ${f.list(tiers)}.`,
    remedy: 'Choose another tier under “After the method”, or remove the guard.',
  }),
  'band-without-cuts': ({ method }) => ({
    text: `“${methodName(enMethods, method)}”, set as it is, has no cuts on a score or a share that a stability band could lie around.`,
    remedy: 'Leave the band empty. Two reviews in a row, and one step down a review, work here too.',
  }),
  'excel-busy': () => ({ text: 'A cell is being edited.', remedy: 'Finish editing the cell to continue.' }),
  'excel-protected': ({ sheet }) => ({
    text: `The sheet “${sheet}” is protected or read-only.`,
    remedy: 'Remove the protection (Review > Unprotect Sheet) and try again.',
  }),
  'excel-payload': () => ({
    text: 'Excel refused the amount of data, even in small parts.',
    remedy: 'Select fewer columns and try again.',
  }),
  'excel-disconnected': () => ({ text: 'The connection to Excel was interrupted.', remedy: 'Check the connection and try again.' }),
  'excel-unsupported': ({ member }) => ({ text: `This version of Excel lacks what is needed (${member}).`, remedy: 'Update Excel.' }),
  'excel-failed': ({ detail, location }) => ({
    text: `Excel reported: ${detail}${location === '' ? '' : ` (${location})`}`,
    remedy: 'Try again.',
  }),
  'nothing-selected': () => ({ text: 'The selection holds no data.', remedy: 'Click any cell of your table.' }),
  'selection-many-areas': () => ({
    text: 'The selection has several separate areas.',
    remedy: 'Select one block, or any cell of your table.',
  }),
  'table-gone': ({ table }) => ({ text: `The table “${table}” is no longer there.`, remedy: 'Choose the data again.' }),
  'column-gone': ({ table, column }) => ({
    text: `“${table}” no longer has the column “${column}”.`,
    remedy: 'Refresh, then choose another column.',
  }),
  'rows-changed': ({ table, row, expected, found }, { sheetRow }) => ({
    text: `“${table}” changed since it was read: row ${sheetRow(row)} held ${quoted(expected)}, now ${quoted(found)}.`,
    remedy: 'Refresh to grade the table as it is now.',
  }),
  'header-row-missing': ({ table }) => ({
    text: `“${table}” has no row of column names above its data.`,
    remedy: 'Put a name above each column and refresh; the results then stand beside it under names of their own.',
  }),
  'no-room-for-columns': ({ table, columns }) => ({
    text: `There is no room for ${columns} columns at the right of “${table}”.`,
    remedy: 'Make room, or move what stands beside the table.',
  }),
  'write-rolled-back': ({ cause }, wording) => {
    const { text, remedy } = problemSentence(enProblems, cause, wording);
    return { text: `${text} The sheet is as it was before.`, ...(remedy === undefined ? {} : { remedy }) };
  },
  'write-not-repaired': ({ cause, place }, wording) => ({
    text: `${problemSentence(enProblems, cause, wording).text} ${place} still holds part of the write.`,
    remedy: 'Choose “Undo” as soon as Excel answers again.',
  }),
  'nothing-to-undo': () => ({ text: 'Nothing of ours is left to undo.' }),
  'policy-newer-in-workbook': ({ name, revision }) => ({
    text: `A colleague saved a newer revision (${revision}) of “${name}”.`,
    remedy: 'Load that revision first, or save under another name.',
  }),
  'policy-too-large': ({ kilobytes }) => ({
    text: `The policy is too large to keep in the workbook (${kilobytes} KB).`,
    remedy: 'Export it as a file.',
  }),
  'policy-not-kept': ({ name }) => ({ text: `Excel did not keep “${name}”.`, remedy: 'Export it as a file.' }),
  ...enSnapshotProblems,
  ...enMeasureProblems(() => enProblems),
  'table-not-loaded': () => ({ text: 'The table has not been read yet.', remedy: 'Refresh.' }),
  'engine-stopped': ({ detail }) => ({
    text: `The calculation stopped: ${detail}`,
    remedy: 'Refresh. If it happens again, close and reopen the pane.',
  }),
  'sample-unreachable': ({ status }) => ({
    text: `The sample could not be fetched from the add-in’s server${status === 0 ? '' : ` (${status})`}.`,
    remedy: 'Check the connection and try again.',
  }),
  cancelled: () => ({ text: 'Stopped as asked.' }),
};

const enFitFailures = {
  'no-customers': 'no customer has what it needs',
  'no-repeats': 'nobody bought a second time',
  'no-time': 'all customers bought on the last day',
  undetermined: 'the data do not decide on its parameters',
};

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

const settingSentence = (path: string, expected: string, found: string): string =>
  `“${settingName(enMethods, path)}”: expected ${expectationWords(EXPECTATIONS, expected)}, found ${expectationWords(EXPECTATIONS, found)}.`;

const EXPECTATIONS: ExpectationWords = [
  [/^ascending$/, 'rising numbers'],
  [/^descending$/, 'falling numbers'],
  [/^integer$/, 'a whole number'],
  [/^number$/, 'a number'],
  [/^string$/, 'text'],
  [/^boolean$/, 'true or false'],
  [/^array$/, 'a list'],
  [/^(?:object|record)$/, 'a group of settings'],
  [/^column$/, 'a column'],
  [/^length >= (\d+)$/, 'at least $1'],
  [/^length <= (\d+)$/, 'at most $1'],
  [/^length 0$/, 'none'],
  [/^length (\d+)$/, '$1 of them'],
  [/^>= (.+)$/, 'at least $1'],
  [/^<= (.+)$/, 'at most $1'],
  [/^> (.+)$/, 'more than $1'],
  [/^< (.+)$/, 'less than $1'],
  [/^from <= to$/, 'the earlier first'],
  [/^distinct labels$/, 'different labels'],
  [/^\/\^#\[0-9A-Fa-f\]\{6\}\$\/$/, 'a colour such as #1F77B4'],
  [/^tuple$/, 'a pair'],
  [/^low <= high$/, 'the lower score first'],
  [/^distinct names$/, 'different names'],
  [/^(\d+) \(grid\)$/, '$1 (for the ten segments)'],
];
