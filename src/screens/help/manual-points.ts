/** A stretch of text; a strong one names what it is about. */
interface Stretch {
  readonly text: string;
  readonly isStrong: boolean;
}

/** A point of 使用说明: what it is about, and its text. */
export interface ManualPoint {
  readonly title: string;
  readonly stretches: readonly Stretch[];
}

/** Between two such signs a line end of the source is no space. */
const joined = /([^\x21-\x7e])\n\s*|\n\s*(?=[^\x21-\x7e])/g;

/** What is between two ** is strong. */
function stretchesOf(text: string): readonly Stretch[] {
  return text
    .split("**")
    .map((part, at) => ({ text: part, isStrong: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/**
 * Reads the points of 使用说明 from its text, of which README.md has one form: numbered points, each beginning with its
 * title in ** and a colon, over several lines.
 */
export function manualPoints(text: string): readonly ManualPoint[] {
  return text.split(/^\d+\. /m).flatMap((point) => {
    const [, title = "", rest = ""] = /^\*\*(.+?)\*\*：([\s\S]*)$/.exec(point.trim()) ?? [];
    const words = rest.replace(joined, "$1").replace(/\n\s*/g, " ");
    return title === "" ? [] : [{ title, stretches: stretchesOf(words) }];
  });
}
