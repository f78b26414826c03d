import type { CellStyle as FileStyle, ConditionalRule as FileRule } from 'hucre';
import type { CellStyle, ConditionalFormatInfo, ConditionalRule } from '../grid/Grid';
import { a1 } from '../grid/rectangles';
import { toHex } from './styleMapping';

const OPERATORS: readonly [NonNullable<FileRule['operator']>, string][] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
];
const TEXTS = [
  ['containsText', 'Contains', 'containsText'],
  ['notContainsText', 'NotContains', 'notContains'],
  ['beginsWith', 'BeginsWith', 'beginsWith'],
  ['endsWith', 'EndsWith', 'endsWith'],
] as const;

/** A file's conditional format in the grid's terms; kinds the grid does not know keep their name. */
export function toGridRule(rule: FileRule, themeColors: readonly string[] | undefined): ConditionalRule {
  const formulas = [rule.formula ?? []].flat().map((formula) => `=${formula}`);
  const [formula1, formula2] = formulas;
  const style = toGridStyle(rule.style, themeColors);
  const operator = OPERATORS.find(([name]) => name === rule.operator)?.[1];
  if (rule.type === 'cellIs' && operator && formula1 !== undefined) {
    return { kind: 'cellValue', operator, formula1, ...(formula2 !== undefined && { formula2 }), style };
  }
  const text = TEXTS.find(([type]) => type === rule.type);
  // Some writers give the text in the formula only.
  const searched = rule.text ?? /(?:SEARCH\(|=)"((?:[^"]|"")*)"/.exec(formula1 ?? '')?.[1]?.replaceAll('""', '"');
  if (text && searched !== undefined) return { kind: 'containsText', operator: text[1], text: searched, style };
  if (rule.type === 'expression' && formula1 !== undefined) return { kind: 'custom', formula: formula1, style };
  return { kind: 'other', description: rule.type };
}

/** The way back. `original`: the rule as read, for kinds the grid does not know; those it made itself are left out. */
export function toFileRule(
  { rects, rule, stopIfTrue }: ConditionalFormatInfo,
  priority: number,
  original: FileRule | undefined,
): FileRule | undefined {
  const range = rects.map(a1).join(' ');
  const base = { priority, range, ...(stopIfTrue && { stopIfTrue }) };
  const bare = (formula: string): string => formula.replace(/^=/, '');
  switch (rule.kind) {
    case 'cellValue': {
      const operator = OPERATORS.find(([, name]) => name === rule.operator)?.[0];
      const formula = [rule.formula1, rule.formula2].flatMap((text) => (text === undefined ? [] : [bare(text)]));
      return { ...base, type: 'cellIs', ...(operator && { operator }), formula, ...withStyle(rule.style) };
    }
    case 'containsText': {
      const [type, , operator] = TEXTS.find(([, name]) => name === rule.operator) ?? TEXTS[0];
      const cell = a1({ row: rects[0]?.row ?? 0, column: rects[0]?.column ?? 0, rows: 1, columns: 1 });
      // The file holds a name of the comparison that the writer's type does not list.
      return {
        ...base,
        type,
        text: rule.text,
        formula: textFormula(rule.operator, rule.text, cell),
        ...withStyle(rule.style),
        operator,
      } as unknown as FileRule;
    }
    case 'custom':
      return { ...base, type: 'expression', formula: bare(rule.formula), ...withStyle(rule.style) };
    case 'other':
      return original && { ...original, priority, range };
  }
}

/** Excel wants the comparison of texts as a formula too. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'NotContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

/** The fill of a conditional format is its background colour, where a cell's is the foreground. */
function toGridStyle(style: FileStyle | undefined, themeColors: readonly string[] | undefined): CellStyle {
  const fill = style?.fill?.type === 'pattern' ? toHex(style.fill.bgColor ?? style.fill.fgColor, themeColors) : undefined;
  const color = toHex(style?.font?.color, themeColors);
  return {
    ...(style?.numFmt && { numberFormat: style.numFmt }),
    ...(fill && { fillColor: fill }),
    ...(color && { fontColor: color }),
    ...(style?.font?.bold && { bold: true }),
    ...(style?.font?.italic && { italic: true }),
    ...(style?.font?.underline && { underline: true }),
    ...(style?.font?.strikethrough && { strikethrough: true }),
  };
}

function withStyle({ fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat }: CellStyle): { style?: FileStyle } {
  const color = (hex: string): { rgb: string } => ({ rgb: hex.replace('#', '') });
  const font = {
    ...(fontColor && { color: color(fontColor) }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strikethrough }),
  };
  const style: FileStyle = {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fillColor && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: color(fillColor), bgColor: color(fillColor) },
    }),
    ...(numberFormat && { numFmt: numberFormat }),
  };
  return Object.keys(style).length > 0 ? { style } : {};
}
