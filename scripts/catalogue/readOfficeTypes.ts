import ts from 'typescript';

export interface TypedParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly accepts: readonly string[];
}

/** What only the type declarations know: kinds of arguments and properties, and the values of enumerations. */
export interface OfficeTypes {
  readonly enums: Record<string, string[]>;
  readonly classes: Record<string, { methods: Record<string, TypedParameter[]>; properties: Record<string, string[]> }>;
}

/** Reads the namespace `Excel` of `@types/office-js`, overloads merged: an argument is accepted when any overload accepts it. */
export function readOfficeTypes(declarations: string): OfficeTypes {
  const start = declarations.search(/^declare namespace Excel \{/m);
  const end = declarations.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new Error('@types/office-js: the namespace Excel was not found.');
  const file = ts.createSourceFile('excel.d.ts', declarations.slice(start, end + 2), ts.ScriptTarget.ES2022, true);
  const members: ts.Statement[] = [];
  file.forEachChild((node) => {
    if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) members.push(...node.body.statements);
  });

  const enums: Record<string, string[]> = {};
  const classDeclarations: ts.ClassDeclaration[] = [];
  for (const member of members) {
    if (ts.isEnumDeclaration(member))
      enums[member.name.text] = member.members.flatMap((value) =>
        value.initializer && ts.isStringLiteral(value.initializer) ? [value.initializer.text] : [],
      );
    else if (ts.isClassDeclaration(member) && member.name) classDeclarations.push(member);
  }
  const names = { enums, classes: new Set(classDeclarations.map((declaration) => declaration.name?.text ?? '')) };
  const classes: OfficeTypes['classes'] = {};
  for (const declaration of classDeclarations) classes[declaration.name?.text ?? ''] = readClass(declaration, names);
  return { enums, classes };
}

interface Names {
  readonly enums: Readonly<Record<string, string[]>>;
  readonly classes: ReadonlySet<string>;
}

function readClass(declaration: ts.ClassDeclaration, names: Names): OfficeTypes['classes'][string] {
  const methods: Record<string, TypedParameter[]> = {};
  const properties: Record<string, string[]> = {};
  for (const member of declaration.members) {
    const name = member.name?.getText() ?? '';
    if (ts.isPropertyDeclaration(member)) properties[name] = kindsOf(member.type, names);
    else if (ts.isMethodDeclaration(member)) {
      const overload = member.parameters.map((parameter) => ({
        name: parameter.name.getText(),
        optional: parameter.questionToken !== undefined || parameter.dotDotDotToken !== undefined,
        accepts: parameter.dotDotDotToken ? ['any'] : kindsOf(parameter.type, names),
      }));
      const known = methods[name];
      methods[name] = known ? merge(known, overload) : overload;
    }
  }
  return { methods, properties };
}

function merge(a: readonly TypedParameter[], b: readonly TypedParameter[]): TypedParameter[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => {
    const left = a[index];
    const right = b[index];
    if (!left || !right) return { ...((left ?? right) as TypedParameter), optional: true };
    return { name: left.name, optional: left.optional || right.optional, accepts: [...new Set([...left.accepts, ...right.accepts])] };
  });
}

function kindsOf(type: ts.TypeNode | undefined, names: Names): string[] {
  if (!type) return ['any'];
  if (ts.isParenthesizedTypeNode(type)) return kindsOf(type.type, names);
  if (ts.isUnionTypeNode(type)) return [...new Set(type.types.flatMap((part) => kindsOf(part, names)))];
  if (ts.isLiteralTypeNode(type)) {
    if (ts.isStringLiteral(type.literal)) return [`=${type.literal.text}`];
    return type.literal.kind === ts.SyntaxKind.NullKeyword ? [] : ['any'];
  }
  if (ts.isArrayTypeNode(type)) return ['array'];
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText().replace(/^Excel\./, '');
    if (name in names.enums) return [`#${name}`];
    if (names.classes.has(name)) return [`@${name}`];
    // An interface (plain data) or an alias of who knows what.
    return ['any'];
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return ['string'];
    case ts.SyntaxKind.NumberKeyword:
      return ['number'];
    case ts.SyntaxKind.BooleanKeyword:
      return ['boolean'];
    case ts.SyntaxKind.UndefinedKeyword:
      return [];
    default:
      return ['any'];
  }
}
