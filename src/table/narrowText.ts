/** Full-width digits, letters and signs in their ASCII form, all kinds of space and minus as the plain ones; then trimmed. */
export const narrowText = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\uFFE5\uFFE1\uFFE0\uFFE6]/g, (wide) => NARROW_SIGNS[wide] ?? wide)
    .replace(/[\u00A0\u2007\u2009\u202F\u3000]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();

const NARROW_SIGNS: Readonly<Record<string, string>> = { '\uFFE5': '¥', '\uFFE1': '£', '\uFFE0': '¢', '\uFFE6': '₩' };
