import { aspectHeaded, type PartId } from "../form/form.ts";
import { reportTexts, withTextAt } from "../report/report-texts.ts";
import type { Draft, PastReport } from "../report/schema.ts";
import { advanced } from "./year-words.ts";

/** What an aspect is about: the prescribed aspect of its heading, or else its words. */
function topicOf(heading: string): string {
  return aspectHeaded(heading)?.id ?? heading.replace(/\s+/g, "");
}

/** The text of last year's report that stands at the same place of this one; empty where there is none. */
export function lastTextAt(draft: Draft, last: PastReport, path: string): string {
  const at = /^overview\.aspects\.(\d+)\.text$/.exec(path)?.[1];
  if (at === undefined) return reportTexts(last).find((one) => one.path === path)?.text ?? "";
  const topic = topicOf(draft.overview.aspects[Number(at)]?.heading ?? "");
  return last.overview.aspects.find(({ heading }) => topic !== "" && topicOf(heading) === topic)?.text ?? "";
}

/** A start for this year's text from last year's; empty where there is none. */
export function startFrom(draft: Draft, last: PastReport, path: string): string {
  return advanced(lastTextAt(draft, last, path), last.year, draft.year).text;
}

/** The aspects of last year's part one that this year's has no heading for. */
function missingAspects(draft: Draft, last: PastReport): Draft["overview"]["aspects"] {
  const own = draft.overview.aspects.map(({ heading }) => topicOf(heading));
  return last.overview.aspects.filter(({ heading }) => heading.trim() !== "" && !own.includes(topicOf(heading)));
}

/** The draft with every blank text of a part begun from last year's, and last year's own aspects added. */
export function withPartBegun(draft: Draft, last: PastReport, part: PartId): Draft {
  const added = part === "overview" ? missingAspects(draft, last).map(({ heading }) => ({ heading, text: "" })) : [];
  const headed =
    added.length === 0
      ? draft
      : { ...draft, overview: { ...draft.overview, aspects: [...draft.overview.aspects, ...added] } };
  return reportTexts(headed)
    .filter((one) => one.part === part && one.text.trim() === "")
    .reduce((all, { path }) => {
      const text = startFrom(headed, last, path);
      return text.trim() === "" ? all : withTextAt(all, path, text);
    }, headed);
}
