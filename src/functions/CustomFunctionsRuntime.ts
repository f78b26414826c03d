/** The part of Excel's custom functions runtime (the global `CustomFunctions`) that the product uses. */
export interface CustomFunctionsRuntime {
  associate(id: string, call: (...args: unknown[]) => unknown): void;
  /** An error value with a sentence; Excel shows the sentence for `#VALUE!` and `#N/A` only. */
  readonly Error: new (code: string, message?: string) => Error & { readonly code: string };
}
