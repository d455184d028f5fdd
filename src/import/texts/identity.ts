import type { OrganKind } from "../../form/form.ts";
import { arabicYears } from "./years.ts";

/** What a report's title says. */
export interface TitleIdentity {
  readonly organ: string;
  readonly year: number | undefined;
}

const document = "(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)";
const patterns: readonly { pattern: RegExp; organ: number; year: number }[] = [
  { pattern: new RegExp(`^(?:关于)?(.{2,60}?)(?:关于)?(20\\d\\d)年?(?:度)?${document}`), organ: 1, year: 2 },
  { pattern: new RegExp(`^(20\\d\\d)年(?:度)?(.{2,60}?)${document}`), organ: 2, year: 1 },
];
const unnamed = new RegExp(`^(20\\d\\d)年(?:度)?${document}`);

/** The organ and year that a title names, if it is one. Spaces in it mean nothing. */
export function titleOf(text: string): TitleIdentity | undefined {
  const words = arabicYears(text.normalize("NFKC")).replace(/\s+/g, "");
  if (words.length > 90 || /。/.test(words)) return undefined;
  for (const { pattern, organ, year } of patterns) {
    const match = pattern.exec(words);
    const name = match?.[organ]?.replace(/^[《〈“"]|[《〈“"]$/g, "");
    if (match && name && !/[，,；:：]/.test(name)) return { organ: name, year: Number(match[year]) };
  }
  const match = unnamed.exec(words);
  return match ? { organ: "", year: Number(match[1]) } : undefined;
}

const kinds: readonly (readonly [OrganKind, RegExp])[] = [
  ["township", /[镇乡](?:人民政府)?$|苏木(?:人民政府)?$/],
  ["subdistrict", /街道(?:办事处)?$|街道办$/],
  ["government", /(?:省|市|县|区|旗|州|盟)(?:人民政府)?$/],
  ["department", /(?:局|委|委员会|厅|办公室|办|部|中心|处|署|院|队|支队|管委会|司)$/],
];

/** The kind of organ that a name tells. */
export function organKindOf(organ: string): OrganKind {
  const bracket = /[）)]$/.test(organ) ? organ.search(/[（(]/) : -1;
  const name = bracket < 0 ? organ : organ.slice(0, bracket);
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
}
