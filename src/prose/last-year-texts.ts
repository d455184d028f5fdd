import { aspectHeaded, type PartId } from "../form/form.ts";
import { withoutSpaces } from "../lib/strings.ts";
import { reportTexts, textAt, withTextAt } from "../report/report-texts.ts";
import type { Draft, PastReport } from "../report/schema.ts";
import { withYearsAdvanced } from "./year-words.ts";

/** What an aspect is about: the prescribed aspect of its heading, or else its words. */
function topicOf(heading: string): string {
  return aspectHeaded(heading)?.id ?? withoutSpaces(heading);
}

/** Returns last year's text for the field at a path; aspects answer each other by their topic, not by their order. Empty where there is none. */
export function lastTextAt(draft: Draft, last: PastReport, path: string): string {
  const aspect = /^overview\.aspects\.(\d+)\.text$/.exec(path)?.[1];
  if (aspect === undefined) return textAt(last, path);
  const topic = topicOf(draft.overview.aspects[Number(aspect)]?.heading ?? "");
  return last.overview.aspects.find(({ heading }) => topic !== "" && topicOf(heading) === topic)?.text ?? "";
}

/** Returns last year's text for the field at a path with its years advanced, to begin this year's from; empty where there is none. */
export function textFromLastYear(draft: Draft, last: PastReport, path: string): string {
  return withYearsAdvanced(lastTextAt(draft, last, path), last.year, draft.year).text;
}

/** The aspects of last year's part one that this year's has no heading for. */
function missingAspects(draft: Draft, last: PastReport): Draft["overview"]["aspects"] {
  const own = draft.overview.aspects.map(({ heading }) => topicOf(heading));
  return last.overview.aspects.filter(({ heading }) => heading.trim() !== "" && !own.includes(topicOf(heading)));
}

/** Returns the draft with the blank texts of a part filled from last year's, and with the aspects that only last year had. */
export function withPartFromLastYear(draft: Draft, last: PastReport, part: PartId): Draft {
  const added = part === "overview" ? missingAspects(draft, last).map(({ heading }) => ({ heading, text: "" })) : [];
  const aspects = [...draft.overview.aspects, ...added];
  const headed = added.length === 0 ? draft : { ...draft, overview: { ...draft.overview, aspects } };
  return reportTexts(headed)
    .filter((text) => text.part === part && text.text.trim() === "")
    .reduce((begun, { path }) => {
      const text = textFromLastYear(headed, last, path);
      return text.trim() === "" ? begun : withTextAt(begun, path, text);
    }, headed);
}
