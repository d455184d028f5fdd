import type { Replacement } from "../../lib/strings.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt, foundIn } from "../found.ts";

/** How names of units end; a report can only be mistaken for that of a unit of the same kind. */
const kinds = /(?:人民政府|办事处|委员会|办公室|局|厅|委|中心|院)$/;
const kindOf = (name: string): string => kinds.exec(name)?.[0] ?? "";

/** What follows a unit that speaks of itself: the report's title, or its own work. */
const asItself =
  /^(?:20\d\d\s*年度?)?[，,]?(?:政府信息公开(?:工作)?年?度?报告|(?:全年|本年度?|共|累计)*(?:主动公开|收到|受理|办理|制发|编制|编写|高度重视|严格|认真|坚持|始终|深入|持续|不断|切实|扎实|全面|积极|进一步|加强|未|没有|无))/;
/** What stands before it then. */
const atStart = /(?:^|[。；！\n]|由|现将|公布|发布)\s{0,9}(?:20\d\d\s{0,9}年度?[，,]?)?$/;

/** Where a text speaks as a unit of that name. A longer name that holds it is another's. */
function spokenAs(text: string, name: string, longer: readonly string[]): readonly Replacement[] {
  const places: Replacement[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length;
    const isPart = longer.some((other) => text.slice(Math.max(0, end - other.length), end) === other);
    if (!isPart && atStart.test(text.slice(0, start)) && asItself.test(text.slice(end))) places.push({ start, end });
  }
  return places;
}

/** Another unit of the same kind that speaks in this one's report. */
function othersInTexts(texts: CheckContext["texts"], own: string, units: readonly string[]): readonly Found[] {
  const others = units.filter((unit) => kindOf(unit) === kindOf(own) && !own.endsWith(unit) && !unit.endsWith(own));
  return others.flatMap((unit) => {
    const longer = [own, ...units].filter((other) => other !== unit && other.endsWith(unit));
    return texts.flatMap((text) => {
      const message = `${text.label}：这里以“${unit}”的名义说话，本报告是“${own}”的。请核对，是否抄自别的报告。`;
      return foundIn(text, spokenAs(text.text, unit, longer), { message });
    });
  });
}

const differences = (name: string, other: string): number =>
  [...name].filter((sign, at) => sign !== [...other][at]).length;

/** A listed name that differs from the end of this one in a single character, where this one is not listed. */
function nearestOf(own: string, units: readonly string[]): string | undefined {
  if (units.some((unit) => own.endsWith(unit) || unit.endsWith(own))) return undefined;
  return units.find((unit) => {
    const end = own.slice(-unit.length);
    return end.length === unit.length && unit.length > 3 && differences(end, unit) === 1;
  });
}

/** The office's own list of names against the report's organ and the units that its texts speak as. */
export function unitNames({ draft, texts, settings: { units } }: CheckContext): readonly Found[] {
  const own = draft.organ.trim();
  if (own === "" || units.length === 0) return [];
  const near = nearestOf(own, units);
  const place = { section: "basics", label: "机关名称", field: "organ" } as const;
  const message = `单位名录里没有“${own}”，最接近的是“${near}”，只差一个字。请核对名称。`;
  return [...(near === undefined ? [] : [foundAt(`near ${own}`, place, message)]), ...othersInTexts(texts, own, units)];
}
