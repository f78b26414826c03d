import { element } from './elements';
import type { SelectionSummary } from './summarise';
import type { Words } from './words';

/** What the line below the grid shows. */
interface StatusState {
  readonly words: Words;
  /** One short sentence: what the workbench is doing. */
  readonly state: string;
  readonly alarm: boolean;
  /** Address of the selection. */
  readonly selection: string;
  /** The sentence behind the error in the selected cell. */
  readonly message: string | undefined;
  readonly summary: SelectionSummary;
  readonly traffic: { readonly requests: number; readonly bytes: number };
}

/** The line below the grid. Its elements stay, and change only with their text: a screen reader would read new ones aloud. */
export class StatusLine {
  private readonly state = element('span', { className: 'state', role: 'status' });
  private readonly selection = element('span', { className: 'selection' });
  private readonly message = element('span', { className: 'message' });
  private readonly figures = element('span', { className: 'figures' });
  private readonly traffic = element('span', { className: 'traffic' });

  constructor(line: HTMLElement) {
    line.replaceChildren(this.state, this.selection, this.message, this.figures, this.traffic);
  }

  show(status: StatusState): void {
    this.state.classList.toggle('alarm', status.alarm);
    setText(this.state, status.state);
    setText(this.selection, status.selection);
    setText(this.message, status.message ?? '');
    this.message.title = status.message ?? '';
    setText(this.figures, summaryFigures(status).join('   '));
    setText(this.traffic, status.words.requests(status.traffic.requests, kilobytes(status.traffic.bytes)));
  }
}

/** Count, average and sum by Excel's rule: nothing for a single cell; count alone where there are no numbers. */
export function summaryFigures({ words, summary }: Pick<StatusState, 'words' | 'summary'>): readonly string[] {
  if (summary.count < 2) return [];
  const count = `${words.count}: ${summary.count.toLocaleString('en-US')}`;
  if (summary.numbers === 0) return [count];
  return [`${words.average}: ${figure(summary.sum / summary.numbers)}`, count, `${words.sum}: ${figure(summary.sum)}`];
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000).toLocaleString('en-US')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
