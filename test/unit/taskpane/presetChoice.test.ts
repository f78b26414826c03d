import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CellValue } from '../../../src/base/CellValue';
import type { Locale } from '../../../src/i18n/Locale';
import { METHODS } from '../../../src/methods';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import { PRESET_FILES } from '../../../src/policy/presetFiles';
import { proposeTable } from '../../../src/table/proposeTable';
import { draftPolicy, proposedColumns } from '../../../src/taskpane/conversation/draftPolicy';
import { filePresets } from '../../../src/taskpane/conversation/filePresets';
import type { PolicyPreset, PresetSource } from '../../../src/taskpane/conversation/PanePorts';
import { presetPolicy } from '../../support/presetPolicies';
import { storeOf } from '../../support/tableStore';
import { createMemoryGateway, type MemoryTable } from './support/memoryGateway';
import { converse, customers, isReady, until } from './support/startConversation';
import { presetsByLocale } from '../../support/presetsByLocale';

const orders: MemoryTable = {
  name: 'Orders',
  columns: [{ name: 'Order no' }, { name: 'Customer ID' }, { name: 'Date', numberFormat: 'yyyy-mm-dd' }, { name: 'Amount' }],
  rows: Array.from({ length: 60 }, (_, i) => [`N${i}`, `C${i % 12}`, 45_000 + 11 * i, 100 + i]),
};

describe('choosing a preset', () => {
  it('[O1] takes over what it writes; a method takes none of what told of its tiers, and the user’s own columns stay', async () => {
    const conversation = converse(createMemoryGateway([customers()]));
    await conversation.start();
    const output = (): Policy['output'] | undefined => conversation.get().policy?.output;
    expect(output()).toEqual({ extraColumns: [], tierColors: true });
    conversation.actions.choosePolicy({ kind: 'preset', id: 'abc-profit' });
    const state = await until(conversation, (now) => isReady(now) && now.policy?.method.id === 'profit');
    expect(output()).toEqual({ extraColumns: ['action', 'contactDays'], tierColors: true });
    expect(state.policy?.tiers.map(({ label, action, contactDays }) => [label, action, contactDays])).toEqual([
      ['A', 'Best service', 30],
      ['B', 'Good service', 90],
      ['C', 'Efficient service', 180],
      ['Loss', 'Review prices and costs', null],
    ]);
    conversation.actions.setOutput({ extraColumns: ['rank', 'action'] });
    conversation.actions.choosePolicy({ kind: 'method', id: 'weightedScore' });
    expect(output()).toEqual({ extraColumns: ['rank'], tierColors: true });
    await until(conversation, isReady);
  });

  it('[T9] takes over the period that its limits are meant for, which goes with it; a period that the user chose stays', async () => {
    const conversation = converse(createMemoryGateway([orders]));
    await conversation.start();
    const choose = (id: string): Policy['window'] | undefined => {
      conversation.actions.choosePolicy({ kind: 'preset', id });
      return conversation.get().policy?.window;
    };
    expect(choose('retail-loyalty')).toEqual({ kind: 'last12Months' });
    expect(choose('abc-amount')).toEqual({ kind: 'all' });
    conversation.actions.setWindow({ kind: 'last24Months' });
    expect(choose('abc-count')).toEqual({ kind: 'last24Months' });
    expect(choose('retail-loyalty')).toEqual({ kind: 'last12Months' });
    conversation.actions.setWindow({ kind: 'fiscalYear', firstMonth: 4 });
    expect(choose('abc-amount')).toEqual({ kind: 'fiscalYear', firstMonth: 4 });
    await until(conversation, isReady);
  });

  it('keeps what the user set when only the kind of the source is answered anew', async () => {
    const conversation = converse(createMemoryGateway([orders]));
    await conversation.start();
    conversation.actions.choosePolicy({ kind: 'preset', id: 'retail-loyalty' });
    conversation.actions.setWindow({ kind: 'all' });
    conversation.actions.setOutput({ extraColumns: ['rank'] });
    conversation.actions.setSourceKind('customers');
    conversation.actions.setSourceKind('transactions');
    expect(conversation.get().policy).toMatchObject({ window: { kind: 'all' }, output: { extraColumns: ['rank'] } });
    await until(conversation, isReady);
  });
});

interface SmallTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly numberFormats: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Tables as the pane finds them when it has loaded its sample, with the roles it proposes. */
const sampleSources = (file: string): readonly PresetSource[] =>
  (JSON.parse(readFileSync(resolve(__dirname, '../../../assets', file), 'utf8')) as SmallTable[]).map(
    ({ name, headers, numberFormats, rows }) => {
      const cells = Object.fromEntries(headers.map((header, i) => [header, rows.slice(0, 100).map((row) => row[i] as CellValue)]));
      const formats = Object.fromEntries(headers.map((header, i) => [header, numberFormats[i] as string]));
      const { header } = storeOf(cells, { name }, formats);
      const { source, roles } = proposeTable(header, { firstRow: 0, rowCount: 100, cells });
      return { kind: source, columns: proposedColumns(roles), header };
    },
  );

const offeredOn = (source: PresetSource, locale: Locale): readonly PolicyPreset[] =>
  filePresets(presetsByLocale[locale]).filter((preset) => preset.isOffered?.(source) === true);

const drafted = (preset: PolicyPreset, { kind, columns, ...source }: PresetSource): Policy => {
  const method = METHODS.find(({ id }) => id === preset.methodId);
  if (method === undefined) throw new Error(preset.methodId);
  const params = preset.params({ kind, columns, ...source });
  return draftPolicy({ name: preset.id, method, params, kind, columns, former: undefined, tiers: preset.tiers ?? [] });
};

describe.each([
  ['en', 'sample.json'],
  ['zh-CN', 'sample.zh-CN.json'],
] as const)('the presets on the sample of the pane (%s)', (locale, file) => {
  const sources = sampleSources(file);
  const columnsOf = ({ header }: PresetSource): string[] => header.columns.map(({ name }) => name);

  it.each(PRESET_FILES.map(({ id, file: name }) => [id, name]))(
    '%s is offered on the table with its columns, with the numbers of its file',
    (id, name) => {
      const own = presetPolicy(locale === 'en' ? name : `${name}-zh`);
      const source = sources.find((one) => lintPolicy(own, columnsOf(one)).length === 0);
      if (source === undefined) throw new Error('The sample has no table for it.');
      // What is read as invoices is a list of orders too, once the user says so.
      const asked = { ...source, kind: own.source.kind };
      const preset = offeredOn(asked, locale).find((one) => one.id === id);
      if (preset === undefined) throw new Error('It is not offered there.');
      // The pane takes four of what the table has by place among the customers, whatever the size of their amounts.
      if (id !== 'weighted-four') expect(drafted(preset, asked).method).toEqual(own.method);
      expect(preset.output).toEqual(own.output);
    },
  );

  it('what is offered can run, whatever the table', () => {
    for (const source of sources) {
      for (const preset of offeredOn(source, locale)) {
        const policy = drafted(preset, source);
        const problems = lintPolicy(policy, columnsOf(source)).filter(({ code }) => code !== 'role-missing');
        expect([source.header.name, preset.id, problems]).toEqual([source.header.name, preset.id, []]);
        expect(parsePolicy(policy).ok).toBe(true);
      }
    }
  });
});
