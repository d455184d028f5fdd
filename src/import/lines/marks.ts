import type { Fragment, LineFragment } from "../fragments.ts";
import { titleOf } from "../texts/identity.ts";
import { partHeading } from "../texts/part-headings.ts";

const headingMark = /^#{1,6}\s+/;
/** Converters leave the indent of a heading within its marks. */
const bold = /^\*\*\s{0,8}(?=\S)(.{1,80}?)\*\*/;

/** The text without the marks by which Markdown sets headings and bold words. */
const unmarked = (text: string): string => text.replace(headingMark, "").replace(bold, "$1").trim();

/** True for a line that Markdown sets as a heading, and that heads a part or is a title. */
function isMarked(fragment: Fragment): boolean {
  if (fragment.kind !== "line" || !(headingMark.test(fragment.text) || bold.test(fragment.text))) return false;
  const text = unmarked(fragment.text);
  return partHeading(text) !== undefined || titleOf(text) !== undefined;
}

/** The lines without Markdown's marks, where a source has its title or a part's heading set by them. */
export function withoutMarks(fragments: readonly Fragment[]): readonly Fragment[] {
  if (!fragments.some(isMarked)) return fragments;
  return fragments.map((fragment) =>
    fragment.kind === "line" ? ({ ...fragment, text: unmarked(fragment.text) } satisfies LineFragment) : fragment,
  );
}
