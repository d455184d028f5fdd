import type { Passage } from "./mention.ts";

/** How names of organs end. */
const organ = /(?:局|委|厅|办|中心|政府|镇|乡|街道|街|管委会|办公室|委员会|处|院|所)$/;
/** What an organ does that is named as the subject of a sentence. */
const doing = ["recv", "new", "handle", "done", "total", "this", "make", "happen", "neg", "all"];

/** The organ that a sentence names before a token as who did what it tells; undefined where it names none, or 我局 and the like. */
export function subjectBefore({ plain, tokens, sentences }: Passage, at: number): string | undefined {
  const sentence = sentences[at];
  for (let before = at - 1; before >= 0 && sentences[before] === sentence; before -= 1) {
    const token = tokens[before];
    if (token?.kind === "self") return undefined;
    if (token?.kind !== "text" || !doing.includes(tokens[before + 1]?.kind ?? "")) continue;
    const name = plain.slice(token.start, token.end).replace(/^.*[在由经向对把将]/, "");
    if (/^[我本]/.test(name)) return undefined;
    if (organ.test(name) && name.length >= 3) return name;
  }
  return undefined;
}
