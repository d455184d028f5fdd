import { partOf } from "../../form/form.ts";
import { withoutSpaces } from "../../lib/strings.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";

/** Part one beyond what the office's notice allows; blanks and what may read the same every year do not count. */
export function overviewLength({ texts, settings: { overviewLimit } }: CheckContext): readonly Found[] {
  const own = texts.filter(({ part, standing }) => part === "overview" && !standing);
  const [first] = own;
  const length = own.reduce((sum, { text }) => sum + [...withoutSpaces(text)].length, 0);
  if (overviewLimit === null || first === undefined || length <= overviewLimit) return [];
  const { title } = partOf("overview");
  const message = `${title}共 ${length} 字，超出本单位设定的 ${overviewLimit} 字，多 ${length - overviewLimit} 字。请压缩。`;
  return [foundAt(String(overviewLimit), { section: "overview", label: title, field: first.path }, message, [])];
}
