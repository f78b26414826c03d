import { act } from 'react';

/** Waits until parts that are fetched when first shown stand in the page. */
export const showsLater = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
