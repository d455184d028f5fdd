import { wantedWords } from "../../notice/concepts.ts";
import { cited } from "../../notice/effective.ts";
import { noticePlaceName } from "../../notice/places.ts";
import type { Given } from "../../notice/settings.ts";
import { quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt } from "../found.ts";
import { isWritten, placeInTexts, textsAt } from "./texts-at.ts";

const inRatio = ["%", "‰", "个百分点"];
/** Words that say there was none. */
const naught = /未|没有|暂无|无|零/;

const hasNumber = (clause: string): boolean =>
  naught.test(clause) || quantitiesIn(clause).some(({ unit }) => !inRatio.includes(unit));

const hasWord = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));

/** True where a sentence states what is wanted: a number in the clause that speaks of it, or in the one behind. */
function states(sentence: string, groups: readonly (readonly string[])[], want: "number" | "mention"): boolean {
  if (!groups.every((words) => hasWord(words, sentence))) return false;
  if (want === "mention") return true;
  const last = groups[groups.length - 1] ?? [];
  const clauses = sentence.split(/[，：,:（）()]/);
  return clauses.some((clause, at) => hasWord(last, clause) && hasNumber(`${clause}，${clauses[at + 1] ?? ""}`));
}

/** True where some sentence of a text states what is wanted. */
export function isStated(text: string, { of, also, want }: Pick<Given<"statements">, "of" | "also" | "want">): boolean {
  const groups = wantedWords(of, also);
  return sentencesOf(text).some((sentence) => states(sentence.text, groups, want));
}

/** What a notice wants a text to state, and the text leaves out. */
export function wantedStatements({ draft, settings }: CheckContext): readonly Found[] {
  return settings.statements.flatMap((wanted) => {
    const texts = textsAt(draft, wanted.in);
    const place = placeInTexts(wanted.in, texts);
    if (!place || !isWritten(texts) || texts.some(({ text }) => isStated(text, wanted))) return [];
    const name = noticePlaceName(wanted.in);
    const what = wanted.want === "number" ? `没有写明“${wanted.of}”的数量` : `没有写到“${wanted.of}”`;
    const message = `${name}${what}${cited(wanted)}。请补写，没有的也要写明。`;
    return [foundAt(`${wanted.in} ${wanted.want} ${wanted.of}`, place, message)];
  });
}
