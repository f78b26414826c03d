/** A sum on paper: what is written before an equals sign, and what is written after it. */
export interface WrittenSum {
  readonly text: string;
  /** What the left side comes to. */
  readonly value: number;
  /** The figure on the right, and half a unit of its last digit. */
  readonly stated: number;
  readonly accuracy: number;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const SUM = new RegExp(
  String.raw`((?:${NUMBER}|[-(])(?:${NUMBER}|[-+×/^() ])*[+×/^-](?:${NUMBER}|[-+×/^() ])*) = (-?${NUMBER}(?: %)?)`,
  'g',
);

/** The sums in a line of text, such as `500 + 300 = 800` or `600 / 900 = 66.7 %`. */
export const sumsIn = (line: string): readonly WrittenSum[] =>
  [...line.matchAll(SUM)].map(([, left = '', right = '']) => ({ text: `${left} = ${right}`, value: evaluate(left), ...figureOf(right) }));

/** A figure as people write it: thousands by commas, shares in percent. */
export const figureOf = (written: string): { readonly stated: number; readonly accuracy: number } => {
  const scale = written.endsWith('%') ? 100 : 1;
  const digits = written.replace(/[ %,]/g, '');
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  // Whole numbers are exact.
  return { stated: Number(digits) / scale, accuracy: (decimals === 0 && scale === 1 ? 0 : 0.5 * 10 ** -decimals) / scale + 1e-12 };
};

/** Sums, products and powers with brackets, as on paper. */
const evaluate = (text: string): number => {
  const tokens = text.match(new RegExp(`${NUMBER}|[-+×/^()]`, 'g')) ?? [];
  let at = 0;
  const take = (...wanted: string[]): string | undefined => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined);
  const atom = (): number => {
    if (take('-')) return -atom();
    if (take('(')) {
      const inner = sum();
      if (!take(')')) throw new Error(`Brackets do not match: ${text}`);
      return inner;
    }
    return Number((tokens[at++] ?? 'nothing').replaceAll(',', ''));
  };
  const power = (): number => {
    const base = atom();
    return take('^') ? base ** power() : base;
  };
  const product = (): number => {
    let value = power();
    for (let sign = take('×', '/'); sign; sign = take('×', '/')) value = sign === '×' ? value * power() : value / power();
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value = sign === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`Not a sum: ${text}`);
  return value;
};
