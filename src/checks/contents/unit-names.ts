import { appendTo } from "../../lib/lists.ts";
import { memoizeByIdentity, memoizeText } from "../../lib/memoize.ts";
import type { Replacement } from "../../lib/strings.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt, foundIn } from "../found.ts";

/** How names of units end; a report can only be mistaken for that of a unit of the same kind. */
const kinds = /(?:人民政府|办事处|委员会|办公室|局|厅|委|中心|院)$/;
const kindOf = (name: string): string => kinds.exec(name)?.[0] ?? "";

/** What follows a unit that speaks of itself: the report's title, or its own work. */
const asItself =
  /^(?:20\d\d\s*年度?)?[，,]?(?:政府信息公开(?:工作)?年?度?报告|(?:全年|本年度?|共|累计)*(?:主动公开|收到|受理|办理|制发|编制|编写|高度重视|严格|认真|坚持|始终|深入|持续|不断|切实|扎实|全面|积极|进一步|加强|未|没有|无))/;
/** What a unit that speaks of itself stands behind, besides the start of a text: the end of a sentence, or a word. */
const openings = /[。；！\n]|由|现将|公布|发布/g;
/** The year that may stand between. */
const yearBetween = /20\d\d\s{0,9}年(度?)([，,]?)/y;

/** The places of a text, in order, at which a unit that speaks of itself may be named. */
function placesToSpeak(text: string): readonly number[] {
  const places = new Set<number>();
  const behinds = [...text.matchAll(openings)].map(({ index, 0: opening }) => index + opening.length);
  for (const behind of [0, ...behinds]) {
    let at = behind;
    while (at - behind < 9 && /\s/.test(text[at] ?? "")) places.add(at++);
    places.add(at);
    yearBetween.lastIndex = at;
    const [year, degree = "", comma = ""] = yearBetween.exec(text) ?? [];
    // 度 and the sign may as well be the first of the name.
    const end = at + (year?.length ?? 0);
    for (const shorter of [0, comma.length, comma.length + degree.length]) places.add(end - shorter);
  }
  return [...places].sort((a, b) => a - b);
}

/** The list of names by its words and lengths, so that a text is not searched for each of thousands. */
interface NameIndex {
  /** The place of each name in the list. */
  readonly places: ReadonlyMap<string, number>;
  /** The lengths that names have, ascending. */
  readonly lengths: readonly number[];
}

const namesOf = memoizeByIdentity((units: CheckContext["settings"]["units"]): readonly string[] =>
  units.map(({ name }) => name),
);

const indexOf = memoizeByIdentity((units: readonly string[]): NameIndex => {
  const places = new Map<string, number>();
  for (const [at, unit] of units.entries()) if (!places.has(unit)) places.set(unit, at);
  return { places, lengths: [...new Set(units.map(({ length }) => length))].sort((a, b) => a - b) };
});

/** Where a text speaks as a listed unit of the same kind, by unit. A longer name that holds the unit's is another's. */
function spokenIn(text: string, own: string, units: readonly string[]): ReadonlyMap<string, readonly Replacement[]> {
  const { places, lengths } = indexOf(units);
  const spoken = new Map<string, Replacement[]>();
  const isOther = (unit: string): boolean =>
    places.has(unit) && kindOf(unit) === kindOf(own) && !own.endsWith(unit) && !unit.endsWith(own);
  const isPart = (unit: string, end: number): boolean =>
    [own.length, ...lengths].some((length) => {
      if (length <= unit.length || length > end) return false;
      const longer = text.slice(end - length, end);
      return longer === own || places.has(longer);
    });
  for (const start of placesToSpeak(text)) {
    for (const length of lengths) {
      const end = start + length;
      const unit = text.slice(start, end);
      if (end > text.length || !isOther(unit) || isPart(unit, end)) continue;
      if (asItself.test(text.slice(end))) appendTo(spoken, unit, { start, end });
    }
  }
  return spoken;
}

/** Another unit of the same kind that speaks in this one's report: in the order of the list, then of the texts. */
function othersInTexts(texts: CheckContext["texts"], own: string, units: readonly string[]): readonly Found[] {
  const { places } = indexOf(units);
  const found = texts.flatMap((text) =>
    [...spokenIn(text.text, own, units)].map(([unit, words]) => {
      const message = `${text.label}：这里以“${unit}”的名义说话，本报告是“${own}”的。请核对，是否抄自别的报告。`;
      return { at: places.get(unit) ?? 0, found: foundIn(text, words, { message }) };
    }),
  );
  return found.sort((a, b) => a.at - b.at).flatMap((one) => one.found);
}

/** True where two names of one length differ in a single character. */
function isOneApart(name: readonly string[], other: readonly string[]): boolean {
  let apart = 0;
  for (let at = 0; at < name.length && apart < 2; at += 1) if (name[at] !== other[at]) apart += 1;
  return apart === 1;
}

/** A listed name that differs from the end of this one in a single character, where this one is not listed. */
const nearestIn = memoizeByIdentity((units: readonly string[]) =>
  memoizeText((own): string | undefined => {
    if (units.some((unit) => own.endsWith(unit) || unit.endsWith(own))) return undefined;
    return units.find(
      (unit) => unit.length > 3 && unit.length <= own.length && isOneApart([...own.slice(-unit.length)], [...unit]),
    );
  }),
);

/** The office's own list of names against the report's organ and the units that its texts speak as. */
export function unitNames({ draft, texts, settings }: CheckContext): readonly Found[] {
  const units = namesOf(settings.units);
  const own = draft.organ.trim();
  if (own === "" || units.length === 0) return [];
  const near = nearestIn(units)(own);
  const place = { section: "basics", label: "机关名称", field: "organ" } as const;
  const message = `单位名录里没有“${own}”，最接近的是“${near}”，只差一个字。请核对名称。`;
  return [...(near === undefined ? [] : [foundAt(`near ${own}`, place, message)]), ...othersInTexts(texts, own, units)];
}
