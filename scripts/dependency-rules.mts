import { createRequire } from 'node:module';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Fewer modules than this means that the tool did not understand the sources, which it would report as a success. */
const FEWEST_MODULES = 60;

const main = async (): Promise<void> => {
  const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: IFlattenedRuleSet['forbidden'];
    options: object;
  };
  const { output } = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } as IFlattenedRuleSet }, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  const { summary, modules } = output as ICruiseResult;
  const own = modules.filter((module) => module.source.startsWith('src/')).length;
  for (const violation of summary.violations) console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
  console.log(`${own} modules, ${summary.violations.length} violations`);
  if (own < FEWEST_MODULES) throw new Error(`Only ${own} modules were seen: the dependency rules checked nothing.`);
  if (summary.violations.length > 0) process.exitCode = 1;
};

void main();
