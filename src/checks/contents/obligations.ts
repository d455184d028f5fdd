import { aspectHeaded, aspects, type OrganKind } from "../../form/form.ts";
import { comparable } from "../../lib/clean-text.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { isWithoutAspects } from "./substance.ts";

/** The aspects that the notice prescribes for part one. */
export function missingAspects({ draft }: CheckContext): readonly Found[] {
  const headings = draft.overview.aspects.map(({ heading }) => heading);
  if (isWithoutAspects(draft)) {
    const place = { section: "overview", label: "总体情况", field: "overview.opening" } as const;
    return [foundAt("all", place, "总体情况没有分五个方面来写。请按统一格式的五个方面逐一报告。")];
  }
  if (headings.length === 0) return [];
  const field = `overview.aspects.${headings.length - 1}.text`;
  return aspects
    .filter(({ id }) => headings.every((heading) => aspectHeaded(heading)?.id !== id))
    .map(({ label }) => {
      const message = `总体情况缺少“${label}”。请补写这一方面，或把相应的标题改为“${label}”。`;
      return foundAt(label, { section: "overview", label, field }, message, []);
    });
}

const owed: readonly (readonly [name: string, words: RegExp])[] = [
  ["工作考核", /考核/],
  ["社会评议", /评议|满意度/],
  ["责任追究", /责任追究|追究责任|追责|问责/],
];
const governments: readonly OrganKind[] = ["township", "government"];

/** A text shorter than this has only been begun. */
const stillBegun = 20;

/** What a 人民政府 reports of 监督保障 besides. */
export function accountability({ draft, texts }: CheckContext): readonly Found[] {
  if (!governments.includes(draft.organKind)) return [];
  const own = texts.filter(({ part, standing }) => part === "overview" && !standing).map(({ text }) => text);
  const overview = own.join("\n");
  const at = draft.overview.aspects.findIndex(({ heading }) => aspectHeaded(heading)?.id === "supervision");
  if (at < 0 || (draft.overview.aspects[at]?.text ?? "").trim().length < stillBegun) return [];
  const missing = owed.filter(([, words]) => !words.test(overview)).map(([name]) => name);
  if (missing.length === 0) return [];
  const place = { section: "overview", label: "监督保障", field: `overview.aspects.${at}.text` } as const;
  const message = `人民政府的“监督保障”还要写${missing.join("、")}情况；没有发生的也要写明。`;
  return [foundAt(missing.join(), place, message)];
}

const saysNone = /^(?:本年度?|目前)?(?:无|暂无|没有|不存在)(?:问题|改进情况|情况)?[。！]?$/;

/** Part five says what the problems were and what is done about them. */
export function emptyProblems({ texts }: CheckContext): readonly Found[] {
  return texts
    .filter(({ part, text }) => part === "problems" && saysNone.test(comparable(text)))
    .map(({ path, label, part }) => {
      const place = { section: part, label, field: path };
      return foundAt(path, place, `“${label}”不能只写“无”。请写本年度的实际情况。`);
    });
}

/** The first year on which the fee is reported (国办函〔2020〕109号 is in force from 2021 on). */
const feeSince = 2021;

/** Part six states 信息处理费, even where none was taken. */
export function processingFee({ draft }: CheckContext): readonly Found[] {
  if (draft.year < feeSince) return [];
  const text = comparable(draft.other);
  if (text === "" || text.includes("信息处理费")) return [];
  const place = { section: "other", label: "其他需要报告的事项", field: "other" } as const;
  return [foundAt("missing", place, "没有写“信息处理费”的情况。没有收取的也要写明。")];
}
