/** The parts of a table a structured reference can name. */
export type TableArea = 'All' | 'Data' | 'Headers' | 'Totals' | 'ThisRow';

/** One structured reference, read apart. */
export interface StructuredReference {
  /** Missing in the short forms used inside a table. */
  readonly table?: string;
  readonly areas: readonly TableArea[];
  /** First and last column by name; the same name twice for one column; missing for all columns. */
  readonly columns?: readonly [string, string];
}

/** A stretch of a formula: plain text, or a structured reference with the text it was read from. */
export type FormulaPiece = string | { readonly text: string; readonly reference: StructuredReference };

const AREAS: Readonly<Record<string, TableArea>> = {
  '#all': 'All',
  '#data': 'Data',
  '#headers': 'Headers',
  '#totals': 'Totals',
  '#this row': 'ThisRow',
};

const NAME_END = /[\p{L}\p{N}_.\\]+$/u;
const NAME_PART = /[\p{L}\p{N}_.\\$'!]/u;

/** Splits a formula at its structured references. Text in quotes, quoted sheet names and references to other files stay plain text. */
export function splitFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let plain = '';
  let index = 0;
  while (index < formula.length) {
    const char = formula.charAt(index);
    if (char === '"' || char === "'") {
      const end = closingQuote(formula, index);
      plain += formula.slice(index, end);
      index = end;
    } else if (char === '[') {
      const end = closingBracket(formula, index);
      const table = NAME_END.exec(plain)?.[0];
      const reference = NAME_PART.test(formula.charAt(end)) ? undefined : readBrackets(formula.slice(index + 1, end - 1), table);
      if (reference) {
        const before = table === undefined ? plain : plain.slice(0, -table.length);
        if (before) pieces.push(before);
        pieces.push({ text: (table ?? '') + formula.slice(index, end), reference });
        plain = '';
      } else {
        plain += formula.slice(index, end);
      }
      index = end;
    } else {
      plain += char;
      index++;
    }
  }
  if (plain) pieces.push(plain);
  return pieces;
}

function closingQuote(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < text.length; index++) {
    if (text.charAt(index) !== quote) continue;
    if (text.charAt(index + 1) !== quote) return index + 1;
    index++;
  }
  return text.length;
}

function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "'") index++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return index + 1;
  }
  return text.length;
}

/** Reads what stands between the outer brackets; `undefined` when it is no structured reference. */
function readBrackets(inside: string, table: string | undefined): StructuredReference | undefined {
  const named = table === undefined ? {} : { table };
  const thisRow = inside.startsWith('@');
  const body = (thisRow ? inside.slice(1) : inside).trim();
  const areas: TableArea[] = thisRow ? ['ThisRow'] : [];
  if (body === '') return thisRow || table !== undefined ? { ...named, areas } : undefined;
  if (!body.startsWith('[')) {
    const area = AREAS[body.toLowerCase()];
    if (area) return { ...named, areas: [...areas, area] };
    if (table === undefined && !thisRow && /^[\d\s]*$/.test(body)) return undefined;
    return { ...named, areas, columns: [unescape(body), unescape(body)] };
  }
  const columns: string[] = [];
  for (const item of bracketedItems(body)) {
    const area = AREAS[item.toLowerCase()];
    if (area) areas.push(area);
    else columns.push(unescape(item));
  }
  const [first, last = first] = columns;
  if (columns.length > 2) return undefined;
  return first === undefined || last === undefined ? { ...named, areas } : { ...named, areas, columns: [first, last] };
}

function bracketedItems(body: string): string[] {
  const items: string[] = [];
  let index = 0;
  while (index < body.length) {
    if (body.charAt(index) === '[') {
      const end = closingBracket(body, index);
      items.push(body.slice(index + 1, end - 1));
      index = end;
    } else index++;
  }
  return items;
}

const unescape = (name: string): string => name.replace(/'(.)/gsu, '$1');
const escape = (name: string): string => name.replace(/[[\]#'@]/gu, "'$&");

const PLAIN_COLUMN = /^[\p{L}\p{N}_.]+$/u;
const AREA_TEXT: Readonly<Record<TableArea, string>> = {
  All: '#All',
  Data: '#Data',
  Headers: '#Headers',
  Totals: '#Totals',
  ThisRow: '#This Row',
};

/** The form Excel shows: `[@Revenue]`, `Customers[Revenue]`. `table` is left out inside the table itself. */
export function shortForm(reference: StructuredReference, table: string | undefined): string {
  const { areas, columns } = reference;
  const name = table ?? '';
  if (areas.length === 1 && areas[0] === 'ThisRow') {
    if (!columns) return `${name}[@]`;
    const [first, last] = columns;
    if (first !== last) return `${name}[@[${escape(first)}]:[${escape(last)}]]`;
    return PLAIN_COLUMN.test(first) ? `${name}[@${first}]` : `${name}[@[${escape(first)}]]`;
  }
  return areas.length === 0 && !columns ? name : longForm(reference, name);
}

/** The form files hold: `Customers[[#This Row],[Revenue]]`. */
export function longForm(reference: StructuredReference, table: string): string {
  const { areas, columns } = reference;
  const items = areas.map((area) => `[${AREA_TEXT[area]}]`);
  if (!columns) {
    if (items.length === 0) return table === '' ? '' : `${table}[]`;
    return items.length === 1 ? `${table}${items.join('')}` : `${table}[${items.join(',')}]`;
  }
  const [first, last] = columns;
  if (first !== last) items.push(`[${escape(first)}]:[${escape(last)}]`);
  else if (items.length === 0) return `${table}[${escape(first)}]`;
  else items.push(`[${escape(first)}]`);
  return `${table}[${items.join(',')}]`;
}
