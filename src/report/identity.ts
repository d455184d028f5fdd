import * as z from "zod/mini";
import { type OrganKind, organKindIds } from "../form/form.ts";
import { periodSentence } from "../form/phrases.ts";
import { cleanCell, cleanText } from "../lib/clean-text.ts";
import type { Draft } from "./schema.ts";

/** A year from 2000 to 2100 as people type it, with full-width digits or a 年 after it; parsed into a number. */
const yearSchema = z.pipe(
  z
    .string()
    .check(z.overwrite(cleanCell), z.trim(), z.regex(/^(?:20\d\d|2100)\s*年?$/, "请填写四位数的年份，例如 2024。")),
  z.transform((text: string) => Number.parseInt(text, 10)),
);

/** The fields that 新建报告 and 基本信息 have in common, each with the sentence for an entry that cannot be taken. */
export const identitySchema = z.object({
  organ: z.string().check(z.overwrite(cleanText), z.trim(), z.minLength(1, "请填写机关名称。")),
  organKind: z.enum(organKindIds, "请选择机关类型。"),
  year: yearSchema,
});

/** Returns what is wrong with an entry, in a sentence; undefined where nothing is. */
export function identityProblem(field: "organ" | "year", text: string): string | undefined {
  return identitySchema.shape[field].safeParse(text).error?.issues[0]?.message;
}

/** Returns the year that a typed text stands for; undefined where it stands for none. */
export function readYear(text: string): number | undefined {
  return yearSchema.safeParse(text).data;
}

/** Returns the draft with another year; 统计期限 follows the year unless it was written by hand. */
export function withYear(draft: Draft, year: number): Draft {
  const { period } = draft.overview;
  const followed = period === periodSentence(draft.year) ? periodSentence(year) : period;
  return { ...draft, year, overview: { ...draft.overview, period: followed } };
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

/** Returns whether 机关类型 is what the name says, and not another that was chosen by hand. */
export function followsName({ organ, organKind }: Pick<Draft, "organ" | "organKind">): boolean {
  return organKind === organKindOf(organ.trim());
}

/** Returns the draft with another name of the organ, and where it follows the name with the 机关类型 of that. */
export function withOrgan(draft: Draft, organ: string, isFollowing: boolean): Draft {
  return { ...draft, organ, organKind: isFollowing ? organKindOf(organ.trim()) : draft.organKind };
}
