import ts from 'typescript';
import type { CatalogueEvent } from '../../src/workbench/catalogue/Catalogue';

/** A class of `Excel` as Office.js itself builds it, without the types of arguments, which JavaScript does not know. */
export interface ScriptType {
  readonly scalars: Record<string, { wire: string; writable: boolean; setWire?: string; since?: string }>;
  readonly navigations: Record<string, { wire: string; type: string; since?: string }>;
  readonly methods: Record<string, ScriptMethod>;
  readonly events: Record<string, ScriptEvent>;
  itemType?: string;
  keepsReference?: true;
}
export interface ScriptMethod {
  wire: string;
  returns?: string;
  write: boolean;
  since?: string;
  /** Names of the function's parameters, and what it sends: indices into them, or -1 for something computed. */
  parameters: string[];
  sends: number[];
}
export interface ScriptEvent {
  eventType: number;
  register?: string;
  unregister?: string;
  target: CatalogueEvent['target'];
  since?: string;
}

/** Members of every class that only work inside the add-in. */
const CLIENT_ONLY = new Set([
  'set',
  'update',
  'load',
  'retrieve',
  'toJSON',
  'setMockData',
  'ensureUnchanged',
  '_handleResult',
  '_handleIdResult',
  '_handleRetrieveResult',
]);

/**
 * Reads the classes of the `Excel` part of Office.js' debug build. Every class is written there in one pattern, produced by a generator:
 * `var Table = (function (_super) { ... Object.defineProperty(Table.prototype, "name", ...) ... Table.prototype.resize = function ... })`.
 */
export function readOfficeScript(source: string): Record<string, ScriptType> {
  // Other namespaces of the file reuse names such as Comment, so only Excel's own part is read.
  const start = source.indexOf('var _BeginExcel');
  const end = source.indexOf('var _EndExcel');
  if (start < 0 || end < start) throw new Error('Office.js: the marks of the Excel part were not found.');
  const file = ts.createSourceFile('excel.js', source.slice(start, end), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const types: Record<string, ScriptType> = {};
  visit(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    const body = classBody(node.initializer);
    if (body) types[node.name.text] = readClass(node.name.text, body);
  });
  readOverriddenSetters(file, types);
  return types;
}

function classBody(initializer: ts.Expression): readonly ts.Statement[] | undefined {
  const call = unwrap(initializer);
  if (!ts.isCallExpression(call) || call.arguments[0] === undefined || text(call.arguments[0]) !== 'OfficeExtension.ClientObject')
    return undefined;
  const callee = unwrap(call.expression);
  return ts.isFunctionExpression(callee) ? callee.body.statements : undefined;
}

function readClass(name: string, statements: readonly ts.Statement[]): ScriptType {
  const type: ScriptType = { scalars: {}, navigations: {}, methods: {}, events: {} };
  const accessors = new Map<string, ts.ObjectLiteralExpression>();
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const expression = statement.expression;
    if (ts.isCallExpression(expression) && text(expression.expression) === 'Object.defineProperty') {
      const [, property, descriptor] = expression.arguments;
      if (property && ts.isStringLiteral(property) && descriptor && ts.isObjectLiteralExpression(descriptor))
        accessors.set(property.text, descriptor);
    } else if (ts.isBinaryExpression(expression) && ts.isFunctionExpression(expression.right)) {
      const member = text(expression.left).replace(`${name}.prototype.`, '');
      if (member === '_handleResult') readItemType(type, expression.right);
      if (!CLIENT_ONLY.has(member)) readMethod(type, member, expression.right);
    }
  }
  readScalars(type, accessors);
  for (const [member, descriptor] of accessors) readNavigationOrEvent(type, member, descriptor);
  return type;
}

function readScalars(type: ScriptType, accessors: ReadonlyMap<string, ts.ObjectLiteralExpression>): void {
  const names = constantList(accessors.get('_scalarPropertyNames'));
  const wires = constantList(accessors.get('_scalarPropertyOriginalNames'));
  const updateable = constantList(accessors.get('_scalarPropertyUpdateable'));
  names.map(String).forEach((name, index) => {
    const accessor = accessors.get(name);
    const set = accessor && calls(accessor, '_invokeSetProperty')[0];
    const since = accessor && sinceOf(accessor);
    const wire = String(wires[index]);
    const setWire = set ? literal(set.arguments[1]) : undefined;
    type.scalars[name] = {
      wire,
      writable: updateable[index] === true || set !== undefined,
      ...(setWire !== undefined && setWire !== wire ? { setWire } : {}),
      ...(since === undefined ? {} : { since }),
    };
  });
}

function readMethod(type: ScriptType, member: string, definition: ts.FunctionExpression): void {
  if (member === '_KeepReference') type.keepsReference = true;
  const parameters = definition.parameters.map((parameter) => text(parameter.name));
  const since = sinceOf(definition);
  const common = { parameters, ...(since === undefined ? {} : { since }) };
  const sends = (list: ts.Expression | undefined): number[] =>
    list && ts.isArrayLiteralExpression(list) ? list.elements.map((element) => parameters.indexOf(text(element))) : [];
  const [objectCall] = calls(definition, '_createMethodObject');
  const [indexerCall] = calls(definition, '_createIndexerObject');
  const [plainCall] = calls(definition, '_invokeMethod');
  if (objectCall) {
    const [returns, , wire, operation, list] = objectCall.arguments;
    type.methods[member] = {
      ...common,
      wire: literal(wire),
      returns: className(returns),
      write: text(operation) === '0',
      sends: sends(list),
    };
  } else if (indexerCall) {
    type.methods[member] = {
      ...common,
      wire: 'GetItem',
      returns: className(indexerCall.arguments[0]),
      write: false,
      sends: sends(indexerCall.arguments[2]),
    };
  } else if (plainCall) {
    const [, wire, operation, list] = plainCall.arguments;
    type.methods[member] = { ...common, wire: literal(wire), write: text(operation) === '0', sends: sends(list) };
  }
}

function readNavigationOrEvent(type: ScriptType, member: string, descriptor: ts.ObjectLiteralExpression): void {
  const since = sinceOf(descriptor);
  const [navigation] = calls(descriptor, '_createPropertyObject');
  if (navigation) {
    type.navigations[member] = {
      wire: literal(navigation.arguments[2]),
      type: className(navigation.arguments[0]),
      ...(since === undefined ? {} : { since }),
    };
    return;
  }
  visit(descriptor, (node) => {
    if (!ts.isNewExpression(node) || text(node.expression) !== 'OfficeExtension.GenericEventHandlers') return;
    const info = node.arguments?.[3];
    if (!info || !ts.isObjectLiteralExpression(info)) return;
    const field = (name: string): string => {
      const found = info.properties.find((property) => property.name && text(property.name) === name);
      return found && ts.isPropertyAssignment(found) ? text(found.initializer) : '';
    };
    const register = /_this\.(\w+)\(/.exec(field('registerFunc'))?.[1];
    const unregister = /_this\.(\w+)\(/.exec(field('unregisterFunc'))?.[1];
    type.events[member] = {
      eventType: Number(field('eventType')),
      ...(register === undefined ? {} : { register }),
      ...(unregister === undefined ? {} : { unregister }),
      target: targetOf(field('getTargetIdFunc')),
      ...(since === undefined ? {} : { since }),
    };
  });
}

function targetOf(code: string): ScriptEvent['target'] {
  if (code.includes('eventWorkbookId')) return 'workbook';
  if (code.includes('_ParentObject')) return 'parent';
  if (code.includes('_eventTargetId')) return 'scope';
  return /_this\.(id|_Id)\b/.test(code) ? 'own' : 'none';
}

function readItemType(type: ScriptType, definition: ts.FunctionExpression): void {
  const [child] = calls(definition, '_createChildItemObject');
  if (child) type.itemType = className(child.arguments[0]);
}

/** `_CC.Worksheet_ShowGridlines_Set` and its like send a scalar under another name. */
function readOverriddenSetters(file: ts.SourceFile, types: Record<string, ScriptType>): void {
  visit(file, (node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name || !node.body) return;
    const match = /^(\w+?)_(\w+)_Set$/.exec(node.name.text);
    const [set] = calls(node.body, '_invokeSetProperty');
    const [, typeName, property] = match ?? [];
    if (!set || typeName === undefined || property === undefined) return;
    const scalar = Object.values(types[typeName]?.scalars ?? {}).find((candidate) => candidate.wire === property);
    const wire = literal(set.arguments[1]);
    if (scalar && wire && wire !== property) Object.assign(scalar, { setWire: wire, writable: true });
  });
}

function sinceOf(node: ts.Node): string | undefined {
  const [gate] = calls(node, '_throwIfApiNotSupported');
  if (!gate) return undefined;
  const set = literal(gate.arguments[1]);
  const version = literal(gate.arguments[2]);
  return set === '' ? version : `${set} ${version}`;
}

function constantList(descriptor: ts.ObjectLiteralExpression | undefined): (string | boolean)[] {
  const list: (string | boolean)[] = [];
  if (descriptor)
    visit(descriptor, (node) => {
      if (!ts.isReturnStatement(node) || !node.expression || !ts.isArrayLiteralExpression(node.expression)) return;
      for (const element of node.expression.elements)
        list.push(ts.isStringLiteral(element) ? element.text : element.kind === ts.SyntaxKind.TrueKeyword);
    });
  return list;
}

/** Calls of a function, outermost first, in the order of the text. */
function calls(node: ts.Node, name: string): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  visit(node, (child) => {
    if (ts.isCallExpression(child) && text(child.expression) === name) found.push(child);
  });
  return found;
}

function visit(node: ts.Node, action: (node: ts.Node) => void): void {
  action(node);
  ts.forEachChild(node, (child) => visit(child, action));
}

function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? unwrap(expression.expression) : expression;
}

const literal = (node: ts.Node | undefined): string => (node && ts.isStringLiteral(node) ? node.text : '');
const className = (node: ts.Node | undefined): string => text(node).replace(/^Excel\./, '');

const text = (node: ts.Node | undefined): string => node?.getText() ?? '';
