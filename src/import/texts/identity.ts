import type { OrganKind } from "../../form/form.ts";
import { comparable } from "../../lib/clean-text.ts";
import { arabicYears } from "./years.ts";

/** The organ and the year that a report's title names; the organ is "" where it names none. */
export interface TitleIdentity {
  readonly organ: string;
  readonly year: number;
}

const document = "(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)";
const patterns = [
  new RegExp(`^(?:关于)?(?<organ>.{2,60}?)(?:关于)?(?<year>20\\d\\d)年?(?:度)?${document}`),
  new RegExp(`^(?<year>20\\d\\d)年(?:度)?(?<organ>.{2,60}?)${document}`),
];
const unnamed = new RegExp(`^(20\\d\\d)年(?:度)?${document}`);

/** The organ and year that a text names if it is a title, whatever spaces are in it; undefined for any other text. */
export function titleOf(text: string): TitleIdentity | undefined {
  const title = arabicYears(comparable(text));
  if (title.length > 90 || /。/.test(title)) return undefined;
  for (const pattern of patterns) {
    const { organ = "", year } = pattern.exec(title)?.groups ?? {};
    const name = organ.replace(/^[《〈“"]|[《〈“"]$/g, "");
    if (name !== "" && !/[，,；:：]/.test(name)) return { organ: name, year: Number(year) };
  }
  const year = unnamed.exec(title)?.[1];
  return year === undefined ? undefined : { organ: "", year: Number(year) };
}

const kinds: readonly (readonly [OrganKind, RegExp])[] = [
  ["township", /[镇乡](?:人民政府)?$|苏木(?:人民政府)?$/],
  ["subdistrict", /街道(?:办事处)?$|街道办$/],
  ["government", /(?:省|市|县|区|旗|州|盟)(?:人民政府)?$/],
  ["department", /(?:局|委|委员会|厅|办公室|办|部|中心|处|署|院|队|支队|管委会|司)$/],
];

/** The kind of organ by the ending of its name, without what stands in brackets after it. */
export function organKindOf(organ: string): OrganKind {
  const bracket = /[）)]$/.test(organ) ? organ.search(/[（(]/) : -1;
  const name = bracket < 0 ? organ : organ.slice(0, bracket);
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
}
