import type { ReportText } from "../../../report/report-texts.ts";
import type { Found } from "../../check-def.ts";
import { foundIn } from "../../found.ts";
import { eachStretch, type Match, matchesIn } from "../../text-rules.ts";
import { applicantsNamed } from "./applicants.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True where the last sign of an identity number is the check digit of the others (GB 11643), and its month and day are some. */
function isIdentity(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && "10X98765432"[sum % 11] === number[17]?.toUpperCase();
}

/** True where the digits of a bank card fit (Luhn). */
function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((total, sign, at) => {
    const digit = Number(sign) * (at % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** A number of which all but the ends is hidden. */
const masked = (number: string): string => `${number.slice(0, 3)}${"*".repeat(number.length - 7)}${number.slice(-4)}`;

function told(text: ReportText, matches: readonly Match[], what: string): readonly Found[] {
  return matches.flatMap((match) => {
    const shown = masked(match.words);
    const message = `${text.label}：写有${what}（${shown}）。公开前请删去个人信息。`;
    // What is kept of a finding must not hold the number either.
    return foundIn(text, [match], { message }).map((found) => ({ ...found, id: `${text.path} ${shown}` }));
  });
}

/** Personal data in a text that will be public; the office's own telephone in its contact is none. */
export const personalData = eachStretch((text) => {
  const identities = matchesIn(text.text, /(?<![0-9A-Za-z])(\d{17}[\dXx])(?![0-9A-Za-z])/g).filter(({ words }) =>
    isIdentity(words),
  );
  const mobiles = text.path === "overview.contact" ? [] : matchesIn(text.text, /(?<![\d-])(1[3-9]\d{9})(?!\d)/g);
  const cards = matchesIn(text.text, /(?<!\d)(62\d{14,17}|4\d{15}|5[1-5]\d{14})(?!\d)/g).filter(
    ({ words }) => isCard(words) && !identities.some((one) => one.words === words),
  );
  return [
    ...told(text, identities, "身份证号码"),
    ...told(text, mobiles, "手机号码"),
    ...told(text, cards, "银行卡号"),
    ...applicantsNamed(text),
  ];
});
