import { sources, Compilation, type Compiler } from 'webpack';

/** Emits files whose text is computed at build time: metadata made from the catalogue, the manifest with its base URL. */
export class EmitGeneratedFilesPlugin {
  constructor(private readonly files: Readonly<Record<string, () => string>>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(EmitGeneratedFilesPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: EmitGeneratedFilesPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, text] of Object.entries(this.files)) compilation.emitAsset(name, new sources.RawSource(text()));
        },
      );
    });
  }
}
