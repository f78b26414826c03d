import type { WordsLocale } from '../src/functions/words/failureSentence';
import { functionsDocs } from './functions-docs';

const STYLE = `
      body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: CanvasText; background: Canvas; color-scheme: light dark; }
      code { font-family: Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
      table { border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
      h2 { margin-top: 2.5rem; }`;

/** The reference of the functions as a page by itself, for "Help on this function". */
export const functionsHelpPage = (locale: WordsLocale): string => {
  const body = htmlOf(functionsDocs(locale));
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${STYLE}
    </style>
  </head>
  <body>
${body}
  </body>
</html>
`;
};

/** The part of Markdown that the reference uses: headings, paragraphs, lists, tables, code and bold. */
const htmlOf = (markdown: string): string =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .filter((block) => !block.startsWith('<!--'))
    .map(blockOf)
    .join('\n');

const blockOf = (block: string): string => {
  const lines = block.split('\n');
  const [first = ''] = lines;
  if (first.startsWith('# ')) return `<h1>${inline(first.slice(2))}</h1>`;
  if (first.startsWith('## ')) return `<h2 id="${first.slice(3).toLowerCase().replaceAll(' ', '-')}">${inline(first.slice(3))}</h2>`;
  if (first.startsWith('- ')) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  if (first.startsWith('| ')) return tableOf(lines);
  return `<p>${inline(joined(lines))}</p>`;
};

/** Lines of Chinese go on without a space. */
const joined = (lines: readonly string[]): string =>
  lines.join(' ').replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '');

const tableOf = ([head = '', , ...rows]: readonly string[]): string => {
  const cells = (line: string): string[] =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replaceAll('\\|', '|'));
  const row = (line: string, element: string): string =>
    `<tr>${cells(line)
      .map((cell) => `<${element}>${inline(cell)}</${element}>`)
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table>`;
};

const inline = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]*)`/g, '<code>$1</code>')
    .replace(/\*\*(.*?)\*\*/g, '<strong>$1</strong>');
