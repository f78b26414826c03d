import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HELP_PAGES } from './functions-metadata';

/** Ceilings in kB (gzip) of what a customer's browser loads, and names that must not appear in it. */
interface Budget {
  readonly what: string;
  readonly files: RegExp;
  readonly ceilingKilobytes: number;
  readonly forbidden: readonly RegExp[];
}

const NO_WORKBENCH = [/univer/i, /hucre/i, /_xdm_/, /executeMethod/];

const BUDGETS: readonly Budget[] = [
  {
    what: 'custom functions (loads first)',
    files: /^functions\.js$/,
    ceilingKilobytes: 60,
    forbidden: [/react-dom/, /fluentui/i, /createElement\(/, ...NO_WORKBENCH],
  },
  { what: 'pane loader', files: /^taskpane\.js$/, ceilingKilobytes: 10, forbidden: [/react-dom/, /fluentui/i, ...NO_WORKBENCH] },
  // What a user waits for: the frame, the libraries it stands on, the words of one language. Editors and dialogs come when they are opened.
  ...['en', 'zh-CN'].map((locale) => ({
    what: `pane, before the first preview (${locale})`,
    files: new RegExp(`^(pane|pane-libraries|words-${locale})\\..*\\.js$`),
    ceilingKilobytes: 410,
    forbidden: NO_WORKBENCH,
  })),
  // Both languages, every editor of every method, and the engine a second time for hosts that allow no worker: nobody loads all of it. The ceiling is
  // there so that nothing large comes in unseen, an icon set or a second copy of a library.
  { what: 'pane, all chunks', files: /^(?!functions|taskpane|worker).*\.js$/, ceilingKilobytes: 580, forbidden: NO_WORKBENCH },
  { what: 'worker', files: /^worker.*\.js$/, ceilingKilobytes: 150, forbidden: [/react-dom/, /fluentui/i, ...NO_WORKBENCH] },
];

const DIST = 'dist';
const problems: string[] = [];
const files = readdirSync(DIST);

for (const { what, files: pattern, ceilingKilobytes, forbidden } of BUDGETS) {
  const matching = files.filter((file) => pattern.test(file));
  if (matching.length === 0) problems.push(`${what}: no file of the build matches ${String(pattern)}`);
  const texts = matching.map((file) => readFileSync(join(DIST, file)));
  const kilobytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
  console.log(`${what}: ${kilobytes.toFixed(1)} of ${ceilingKilobytes} kB gzip`);
  if (kilobytes > ceilingKilobytes) problems.push(`${what}: ${kilobytes.toFixed(1)} kB is over the ceiling of ${ceilingKilobytes} kB`);
  for (const name of forbidden) if (texts.some((text) => name.test(text.toString('utf8')))) problems.push(`${what}: holds ${String(name)}`);
}
for (const name of ['workbench', 'office-js', 'office.js', join('assets', 'sample.xlsx'), join('assets', 'sample.zh-CN.xlsx')])
  if (existsSync(join(DIST, name))) problems.push(`${name} is in the production build`);
for (const name of [
  'manifest.xml',
  'functions.json',
  'functions.zh-cn.json',
  HELP_PAGES.en,
  HELP_PAGES['zh-CN'],
  'policy.schema.json',
  'taskpane.html',
  'LICENSE',
  'third-party-licences.txt',
])
  if (!existsSync(join(DIST, name))) problems.push(`${name} is missing from the production build`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
