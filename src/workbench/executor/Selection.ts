import type { WireQuery } from './BatchMessage';

/** What a load asks for: some scalars, or all of them, and what to load of the objects behind navigations. */
export interface Selection {
  all: boolean;
  /** By the name the add-in typed; empty selections stand for a scalar or for a navigation with all its scalars. */
  readonly named: Map<string, Selection>;
}

/** Reads `a`, `a/b/c` (or with points), `*`, `$all`, `$none` and leading `items/`. An empty list selects all scalars. */
export function selectionOf(query: WireQuery | undefined): Selection {
  const root = emptySelection();
  for (const path of query?.Select ?? []) select(root, path);
  if ((query?.Select ?? []).length === 0) root.all = true;
  for (const path of query?.Expand ?? []) select(root, `${path}/*`);
  return root;
}

function emptySelection(): Selection {
  return { all: false, named: new Map() };
}

function select(root: Selection, path: string): void {
  let current = root;
  for (const part of path.split(/[/.]/)) {
    if (part === '$none') return;
    if (part === '*' || part === '$all') {
      current.all = true;
      return;
    }
    if (part === 'items') continue;
    const next = current.named.get(part) ?? emptySelection();
    current.named.set(part, next);
    current = next;
  }
}
