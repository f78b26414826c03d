/** Prints rows under a title: the first columns begin to the left, the others end to the right. Wide characters take two places. */
export const printTable = (title: string, rows: readonly (readonly string[])[], textColumns = 1): void => {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, places(cell))));
  console.log(`\n${title}`);
  for (const row of rows) {
    const cells = row.map((cell, i) => {
      const room = ' '.repeat((widths[i] ?? 0) - places(cell));
      return i < textColumns ? cell + room : room + cell;
    });
    console.log(cells.join('  ').trimEnd());
  }
};

const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/g;

const places = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
