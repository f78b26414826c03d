/** A sentence and what can be done about it, in one line; no blank follows a full-width stop. */
export const withRemedy = ({ text, remedy }: { readonly text: string; readonly remedy?: string }): string =>
  remedy === undefined ? text : `${text}${text.endsWith('。') ? '' : ' '}${remedy}`;
