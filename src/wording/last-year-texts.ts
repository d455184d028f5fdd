import { aspectHeaded, aspects, type PartId } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import { textAt } from "../report/completeness.ts";
import type { Draft, PastReport } from "../report/schema.ts";
import { advanced } from "./year-words.ts";

/** A text of a report by its path, e.g. `overview.aspects.0.text`. */
interface TextOf {
  readonly path: string;
  readonly part: PartId;
  readonly text: string;
  readonly standing: boolean;
}

/** All running texts of a report, in printed order. */
export function textsOf(report: PastReport): readonly TextOf[] {
  const plain = texts.map(({ id, part, standing }): TextOf => ({ path: id, part, text: textAt(report, id), standing }));
  const own = report.overview.aspects.map(
    ({ text }, at): TextOf => ({ path: `overview.aspects.${at}.text`, part: "overview", text, standing: false }),
  );
  const first = plain.filter(({ part }) => part === "overview");
  return [...first, ...own, ...plain.filter(({ part }) => part !== "overview")];
}

/** What an aspect is about: the prescribed aspect that its heading stands for or names, or else its words. */
function topicOf(heading: string): string {
  const named = aspectHeaded(heading) ?? aspects.find(({ label }) => heading.includes(label));
  return named?.label ?? heading.replace(/\s+/g, "");
}

/** The text of last year's report that stands at the same place of this one; empty where there is none. */
export function lastTextAt(draft: Draft, last: PastReport, path: string): string {
  const at = /^overview\.aspects\.(\d+)\.text$/.exec(path)?.[1];
  if (at === undefined) return textsOf(last).find((one) => one.path === path)?.text ?? "";
  const topic = topicOf(draft.overview.aspects[Number(at)]?.heading ?? "");
  return last.overview.aspects.find(({ heading }) => topic !== "" && topicOf(heading) === topic)?.text ?? "";
}

/** A start for this year's text from last year's; empty where there is none. */
export function startFrom(draft: Draft, last: PastReport, path: string): string {
  return advanced(lastTextAt(draft, last, path), last.year, draft.year).text;
}

/** The draft with the text at a path changed. */
export function withTextAt(draft: Draft, path: string, text: string): Draft {
  const put = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return text;
    if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? put(one, rest) : one));
    return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest) };
  };
  return put(draft, path.split(".")) as Draft;
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
  return textsOf(headed)
    .filter((one) => one.part === part && one.text.trim() === "")
    .reduce((all, { path }) => {
      const text = startFrom(headed, last, path);
      return text.trim() === "" ? all : withTextAt(all, path, text);
    }, headed);
}
