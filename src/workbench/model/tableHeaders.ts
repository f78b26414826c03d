/**
 * Excel's rule for the headers of a table: texts, none empty, all different whatever their case. Empty ones become `Column1`, repeated
 * ones get a number behind.
 *
 * @param wanted the texts of the headers being set, `undefined` for none.
 * @param taken the headers that stay.
 */
export function uniqueHeaders(wanted: readonly (string | undefined)[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((text) => text.toLowerCase()));
  // Texts that stand as they are go before invented ones, so that `Column1` of the user keeps its name.
  for (const text of wanted) if (text) used.add(text.toLowerCase());
  const given = new Set(taken.map((text) => text.toLowerCase()));
  return wanted.map((text) => {
    const header = text && !given.has(text.toLowerCase()) ? text : numbered(text || 'Column', text ? 2 : 1, used);
    used.add(header.toLowerCase());
    given.add(header.toLowerCase());
    return header;
  });
}

function numbered(stem: string, first: number, used: ReadonlySet<string>): string {
  for (let number = first; ; number++) {
    const name = `${stem}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
