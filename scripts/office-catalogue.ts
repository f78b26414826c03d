/**
 * The catalogue of the installed Office.js, in `.cache/office-catalogue.json`: generated when it is missing or older than the packages.
 * It derives from Microsoft's files and is therefore never committed.
 *
 * As a command (`tsx scripts/office-catalogue.ts`) it makes sure of the file and prints its path.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue, CatalogueVersion } from '../src/workbench/catalogue/Catalogue';

const FORMAT = 1;

/** The catalogue, generated first when it has to be. Synchronous, for build configurations. */
export function readCatalogue(root = process.cwd()): Catalogue {
  return JSON.parse(readFileSync(catalogueFile(root), 'utf8')) as Catalogue;
}

/** Path of the catalogue's file, which exists and is current afterwards. */
export function ensureCatalogue(root = process.cwd()): Promise<string> {
  return Promise.resolve(catalogueFile(root));
}

function catalogueFile(root: string): string {
  const target = path.join(root, '.cache/office-catalogue.json');
  const version: CatalogueVersion = {
    officeJs: packageVersion(root, '@microsoft/office-js'),
    officeTypes: packageVersion(root, '@types/office-js'),
    format: FORMAT,
  };
  if (!isCurrent(target, version)) {
    // In a process of its own: the compiler it parses with is too large to drag through a test runner's transforms.
    const builder = path.join(root, 'scripts/catalogue/build.ts');
    execFileSync(process.execPath, ['--import', 'tsx', builder, root, JSON.stringify(version), target], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
  return target;
}

function isCurrent(target: string, version: CatalogueVersion): boolean {
  if (!existsSync(target)) return false;
  // The version stands first in the file, so that there is no need to parse all of it.
  return readFileSync(target, 'utf8').startsWith(`{"version":${JSON.stringify(version)}`);
}

function packageVersion(root: string, name: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

if (require.main === module) console.log(catalogueFile(process.cwd()));
