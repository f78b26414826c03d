import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PUBLISHED_REPORT } from '../test/support/publishedFigures';

/** Everything that proves the product, one suite after the other; the last line adds them up. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** A report the command leaves; a suite without one counts as a single check. */
  readonly report?: { readonly file: string; readonly count: (report: never) => Counts };
}

const JEST_REPORT = 'out/jest.json';
const E2E_REPORT = 'out/e2e.json';

const SUITES: readonly Suite[] = [
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['npx', 'tsc'] },
  { name: 'lint', command: ['npx', 'eslint', '--max-warnings', '0', '.'] },
  { name: 'dependency rules', command: ['npx', 'tsx', 'scripts/dependency-rules.mts'] },
  { name: 'dead code', command: ['npx', 'knip'] },
  {
    name: 'unit, property and Office-in-jsdom',
    command: ['npx', 'jest', '--json', `--outputFile=${JEST_REPORT}`],
    report: {
      file: JEST_REPORT,
      count: (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numRuntimeErrorTestSuites: number }) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
        skipped: report.numPendingTests,
      }),
    },
  },
  { name: 'production build', command: ['npx', 'webpack', '--mode', 'production'] },
  { name: 'bundle budgets', command: ['npx', 'tsx', 'scripts/bundle-budgets.ts'] },
  {
    name: 'browser end-to-end and accessibility',
    command: ['npx', 'playwright', 'test'],
    report: {
      file: E2E_REPORT,
      count: ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      }),
    },
  },
  // Last, so that what others have published stands right before the totals.
  { name: 'published results, as the unit tests found them', command: ['npx', 'tsx', 'scripts/published.ts'] },
];

const runSuite = (suite: Suite): Counts => {
  console.log(`\n== ${suite.name}`);
  if (suite.report?.file === JEST_REPORT) rmSync(PUBLISHED_REPORT, { force: true });
  if (suite.report) rmSync(suite.report.file, { force: true });
  const [program = '', ...args] = suite.command;
  const started = Date.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`== ${suite.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
  const single: Counts = status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (!suite.report || !existsSync(suite.report.file)) return suite.report ? { passed: 0, failed: 1, skipped: 0 } : single;
  const counts = suite.report.count(JSON.parse(readFileSync(suite.report.file, 'utf8')) as never);
  // A suite that ran nothing, or whose tool failed besides its tests, has not passed.
  return counts.passed + counts.failed === 0 || (status !== 0 && counts.failed === 0) ? { ...counts, failed: counts.failed + 1 } : counts;
};

const { positionals } = parseArgs({ allowPositionals: true });
mkdirSync('out', { recursive: true });
// The tests of published results then leave what they found.
process.env['PUBLISHED_REPORT'] = 'yes';
const chosen = SUITES.filter((suite) => positionals.length === 0 || positionals.some((word) => suite.name.includes(word)));
const results = chosen.map((suite) => ({ suite, counts: runSuite(suite) }));
console.log();
for (const { suite, counts } of results)
  console.log(
    `${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
  );
const total = (key: keyof Counts): number => results.reduce((sum, { counts }) => sum + counts[key], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;
