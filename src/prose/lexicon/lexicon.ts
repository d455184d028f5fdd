import {
  actWords,
  applicantWords,
  applicationWords,
  caseWords,
  documentVerbs,
  documentWords,
  feeWords,
  outcomeWords,
  plainApplicationWords,
  processingFeeWords,
  resultWords,
} from "../../form/spoken.ts";
import { frames } from "./frames.ts";
import { matters } from "./matters.ts";
import { ordinary } from "./ordinary.ts";
import { carries, verbs } from "./verbs.ts";
import type { Words } from "./words.ts";

/** What a word of the lexicon is: its kind, and the id of the row, column or heading that it means, if any. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
}

/** The words of the form by kind. */
const concepts: Words = {
  app: { "": applicationWords },
  plainApp: { "": plainApplicationWords },
  outcome: outcomeWords,
  column: applicantWords,
  case: caseWords,
  result: resultWords,
  doc: documentWords,
  docVerb: documentVerbs,
  act: actWords,
  fee: { "": feeWords },
  processingFee: { "": processingFeeWords },
};

/** A node of the tree of words: what follows by its character's code, and what a word that ends here is. */
interface Node {
  readonly next: Map<number, Node>;
  entry?: Entry;
}

const root: Node = { next: new Map() };
/** For each code of a character, whether a word begins with it: most places of a text are asked no further. */
const begins = new Uint8Array(0x10000);

function plant(word: string, entry: Entry): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charCodeAt(at);
    const next = node.next.get(sign) ?? { next: new Map() };
    node.next.set(sign, next);
    node = next;
  }
  begins[word.charCodeAt(0)] = 1;
  // What the form calls so comes first.
  node.entry ??= entry;
}

for (const words of [concepts, carries, verbs, matters, frames, ordinary]) {
  for (const [kind, ids] of Object.entries(words)) {
    for (const [id, line] of Object.entries(ids)) for (const word of line.split(" ")) plant(word, { kind, id });
  }
}

/** A word found in a text. */
export interface FoundWord extends Entry {
  readonly end: number;
}

/** The longest word of the lexicon that begins at a place of a text; undefined where none does. */
export function wordAt(text: string, start: number): FoundWord | undefined {
  if (begins[text.charCodeAt(start)] !== 1) return undefined;
  let node: Node | undefined = root;
  let longest: Entry | undefined;
  let end = start;
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text.charCodeAt(at));
    if (!node) break;
    if (node.entry) [longest, end] = [node.entry, at + 1];
  }
  return longest ? { kind: longest.kind, id: longest.id, end } : undefined;
}
