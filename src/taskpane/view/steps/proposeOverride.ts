import type { PolicyOverride } from '../../../policy/Policy';
import { plainHeader } from '../../../table/roleWords';

/** Words of the headers of columns that people keep for tiers set by hand, most telling first. */
const WORDS: Readonly<Record<keyof PolicyOverride, readonly RegExp[]>> = {
  tier: [
    /\b(tier|grade|class|level|rating)\b.*\b(by hand|manual|manually|override|overridden|adjusted)\b/,
    /\b(by hand|manual|override|overridden|adjusted|agreed)\b.*\b(tier|grade|class|level|rating)\b/,
    /(人工|手工|手动|指定|调整|特批|覆盖).*(等级|级别|分级|评级|分类)/,
    /(等级|级别|分级|评级|分类).*(人工|手工|手动|指定|调整|特批|覆盖)/,
    /^(override|manual)$/,
    /^(人工|手工|手动)(指定|调整|评定|分级)$/,
  ],
  who: [
    /\b(set|changed|decided|approved|adjusted|overridden|agreed) by\b/,
    /\bapprov(er|ed)\b/,
    /^who$/,
    /(指定|调整|审批|批准|决定|经办|评定)人/,
    /^由谁/,
  ],
  why: [
    /\b(override|manual|by hand|adjustment)\b.*\b(reason|note|comment|why)\b/,
    /\b(reason|note|comment|why|justification)\b.*\b(override|manual|by hand|adjustment)\b/,
    /(指定|调整|人工|特批).*(原因|理由|依据|说明)/,
    /^(why|because|reason|justification)$/,
    /^(原因|理由|依据)$/,
  ],
  until: [
    /\b(valid|holds|override|manual|effective)\b.*\b(until|to|till|through|expir\w*)\b/,
    /^(until|valid to|expires|expiry|expiry date|expires on)$/,
    /(有效期|有效至|截止|失效)/,
  ],
};

/**
 * The columns of a table that hold tiers set by hand and what goes with them, by the words of their headers in either language; `null` where no header
 * says so. `taken` are columns known to be something else.
 */
export const proposeOverride = (
  columns: readonly string[],
  taken: ReadonlySet<string>,
): { readonly [Part in keyof PolicyOverride]: string | null } => {
  const free = columns.filter((column) => !taken.has(column)).map((column) => ({ column, plain: plainHeader(column) }));
  const found = (part: keyof PolicyOverride, but: readonly (string | null)[]): string | null => {
    for (const words of WORDS[part]) {
      const match = free.find(({ column, plain }) => words.test(plain) && !but.includes(column));
      if (match !== undefined) return match.column;
    }
    return null;
  };
  const tier = found('tier', []);
  const who = found('who', [tier]);
  const why = found('why', [tier, who]);
  return { tier, who, why, until: found('until', [tier, who, why]) };
};
