import type { OrganKind } from "../../form/form.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";

/** How the full name of such an organ ends. Others are titled in more ways than one. */
const endings: Partial<Record<OrganKind, string>> = { township: "人民政府", subdistrict: "办事处" };

/** What stands in a name that is no part of it. */
const foreignWords = /20\d\d|年度|报告|政府信息公开|[，。；：、！？《》,.;:!?]|\s/;

/** The organ's name as the title has it: in full, and without year, document or signs. */
export function organFullName({ draft }: CheckContext): readonly Found[] {
  const organ = draft.organ.trim();
  if (organ === "") return [];
  const found = (message: string): readonly Found[] => [
    foundAt(organ, { section: "basics", label: "机关名称", field: "organ" }, message),
  ];
  const [odd] = foreignWords.exec(organ) ?? [];
  if (odd !== undefined) {
    const quoted = odd.trim() === "" ? "空格" : `“${odd}”`;
    return found(`机关名称里有${quoted}。年份和文种由程序印在标题里，这一栏只写机关全称。`);
  }
  const ending = endings[draft.organKind];
  return ending === undefined || organ.endsWith(ending)
    ? []
    : found(`标题用机关全称，“${organ}”不是以“${ending}”结尾的全称。请写全称，或在基本信息里改选机关类型。`);
}
