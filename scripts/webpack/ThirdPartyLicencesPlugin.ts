import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources, Compilation, type Compiler, type Module } from 'webpack';

/** Lists name, version, licence and licence text of every package whose code is in the build. */
export class ThirdPartyLicencesPlugin {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(ThirdPartyLicencesPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: ThirdPartyLicencesPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          // A worker is a compilation of its own, inside this one's list of children.
          const folders = new Set(
            [compilation, ...compilation.children].flatMap((one) => [...one.modules].flatMap((module) => packageFolder(module) ?? [])),
          );
          const text = [...folders]
            .sort()
            .map(licenceOf)
            .join(`\n${'-'.repeat(80)}\n`);
          compilation.emitAsset(this.file, new sources.RawSource(text));
        },
      );
    });
  }
}

const packageFolder = (module: Module): string | undefined =>
  /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.nameForCondition() ?? '')?.[1];

const licenceOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry)) : undefined;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
};
