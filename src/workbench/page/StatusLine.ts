import { element } from './elements';
import type { SelectionSummary } from './summarise';
import type { Words } from './words';

/** What the line below the grid shows. */
export interface StatusState {
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

/** Shows the state of the workbench, and count, average and sum of the selection as Excel does: only from two cells on. */
export function renderStatus(line: HTMLElement, status: StatusState): void {
  const state = element('span', { className: 'state', role: 'status' }, status.state);
  if (status.alarm) state.dataset['alarm'] = '';
  const figures = summaryFigures(status).map((text) => element('span', {}, text));
  line.replaceChildren(
    state,
    element('span', { className: 'selection' }, status.selection),
    element('span', { className: 'message', title: status.message ?? '' }, status.message ?? ''),
    element('span', { className: 'figures' }, ...figures),
    element('span', { className: 'traffic' }, status.words.requests(status.traffic.requests, kilobytes(status.traffic.bytes))),
  );
}

/** Excel's rule: nothing for a single cell; count alone where there are no numbers. */
export function summaryFigures({ words, summary }: Pick<StatusState, 'words' | 'summary'>): readonly string[] {
  if (summary.count < 2) return [];
  const count = `${words.count}: ${summary.count.toLocaleString('en-US')}`;
  if (summary.numbers === 0) return [count];
  return [`${words.average}: ${figure(summary.sum / summary.numbers)}`, count, `${words.sum}: ${figure(summary.sum)}`];
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000).toLocaleString('en-US')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
