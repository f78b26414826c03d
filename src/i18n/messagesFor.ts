import { enExplanations } from './en/explanations';
import { enFindings } from './en/findings';
import { enMethods, enPresets } from './en/methods';
import { enPane } from './en/pane';
import { enPolicyWords } from './en/policyWords';
import { enProblems } from './en/problems';
import { enSnapshots } from './en/snapshots';
import { enMeasures, enOutput, enResultName } from './en/vocabulary';
import type { Locale } from './Locale';
import type { Messages } from './Messages';
import { zhExplanations } from './zh-CN/explanations';
import { zhFindings } from './zh-CN/findings';
import { zhMethods, zhPresets } from './zh-CN/methods';
import { zhPane } from './zh-CN/pane';
import { zhPolicyWords } from './zh-CN/policyWords';
import { zhProblems } from './zh-CN/problems';
import { zhSnapshots } from './zh-CN/snapshots';
import { zhMeasures, zhOutput, zhResultName } from './zh-CN/vocabulary';

const CATALOGUE: Readonly<Record<Locale, Messages>> = {
  en: {
    pane: enPane,
    problems: enProblems,
    findings: enFindings,
    methods: enMethods,
    presets: enPresets,
    explanations: enExplanations,
    policy: enPolicyWords,
    snapshots: enSnapshots,
    measures: enMeasures,
    output: enOutput,
    resultName: enResultName,
  },
  'zh-CN': {
    pane: zhPane,
    problems: zhProblems,
    findings: zhFindings,
    methods: zhMethods,
    presets: zhPresets,
    explanations: zhExplanations,
    policy: zhPolicyWords,
    snapshots: zhSnapshots,
    measures: zhMeasures,
    output: zhOutput,
    resultName: zhResultName,
  },
};

export const messagesFor = (locale: Locale): Messages => CATALOGUE[locale];
