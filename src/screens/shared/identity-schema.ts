import * as z from "zod/mini";
import type { OrganKind } from "../../form/form.ts";
import { organKinds } from "../../form/form.ts";

export const yearProblem = "请填写四位数的年份，例如 2024。";
const kinds = Object.keys(organKinds) as [OrganKind, ...OrganKind[]];

/** A year between 2000 and 2100 as people type it, full-width digits and 年 included; undefined for anything else. */
export function readYear(text: string): number | undefined {
  const digits = /^(20\d\d|2100)\s*年?$/.exec(text.normalize("NFKC").trim());
  return digits ? Number(digits[1]) : undefined;
}

/** What 新建报告 asks. */
export const identitySchema = z.object({
  organ: z.string().check(z.trim(), z.minLength(1, "请填写机关名称。")),
  organKind: z.enum(kinds, "请选择机关类型。"),
  year: z.pipe(
    z.string(),
    z.transform((text: string, context) => {
      const year = readYear(text);
      if (year !== undefined) return year;
      context.issues.push({ code: "custom", message: yearProblem, input: text });
      return z.NEVER;
    }),
  ),
});
