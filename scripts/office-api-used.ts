import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** A member of Office.js that our code names, and the requirement set that brought it. */
export interface ApiUse {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  /** `file:line` of its first use. */
  readonly place: string;
}

const API_SET = /\[\s*Api set:\s*([A-Za-z]+)\s+(\d+\.\d+)/i;

/**
 * Every member of the Office types that a folder names, with its set as the types document it. Members that need no set beyond the basic ones
 * are left out. Source: the "[Api set: ...]" notes of @types/office-js.
 */
export const officeApiUsed = (folder: string): readonly ApiUse[] => {
  const root = resolve(__dirname, '..');
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, ApiUse>();
  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isIdentifier(node)) {
      const use = useOf(checker, node, file, root);
      if (use && !found.has(use.member)) found.set(use.member, use);
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const path of files) {
    const file = program.getSourceFile(path);
    if (file) visit(file, file);
  }
  return [...found.values()];
};

const useOf = (checker: ts.TypeChecker, node: ts.Identifier, file: ts.SourceFile, root: string): ApiUse | undefined => {
  const symbol = checker.getSymbolAtLocation(node);
  const [declaration] = symbol?.declarations ?? [];
  if (!declaration || !isMember(declaration) || !declaration.getSourceFile().fileName.includes('@types/office-js')) return undefined;
  const note = API_SET.exec(declaration.getFullText());
  if (note?.[1] === undefined || note[2] === undefined) return undefined;
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  const owner = declaration.parent as ts.Node & { readonly name?: ts.Identifier };
  return {
    member: [owner.name?.text, node.text].filter(Boolean).join('.'),
    set: note[1],
    version: note[2],
    place: `${file.fileName.slice(root.length + 1)}:${line + 1}`,
  };
};

/** Namespaces and types carry notes of their own, which say nothing about their members. */
const isMember = (declaration: ts.Declaration): boolean =>
  ts.isPropertyDeclaration(declaration) ||
  ts.isPropertySignature(declaration) ||
  ts.isMethodDeclaration(declaration) ||
  ts.isMethodSignature(declaration) ||
  ts.isEnumMember(declaration);
