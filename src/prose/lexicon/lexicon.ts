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

/**
 * A node of the tree of words: what follows by its character's code, and what a word that ends here is. Most nodes are followed
 * by one character only, which is kept beside the others: to look it up costs most of what reading a text does.
 */
interface Node {
  only: number;
  child: Node | undefined;
  more: Map<number, Node> | undefined;
  entry: Entry | undefined;
}

const newNode = (): Node => ({ only: -1, child: undefined, more: undefined, entry: undefined });
/** The nodes behind first characters; the first is none. */
const first: (Node | undefined)[] = [undefined];
/** For each code of a character its place among them: a row of numbers, as one of nodes takes 0.25 MB of the page's memory. */
const placeOfFirst = new Uint16Array(0x10000);

const nextOf = (node: Node, sign: number): Node | undefined =>
  node.only === sign ? node.child : node.more === undefined ? undefined : node.more.get(sign);

/** What follows a node by a character, made if there is nothing yet. */
function grown(node: Node, sign: number): Node {
  const known = nextOf(node, sign);
  if (known) return known;
  const child = newNode();
  if (node.child === undefined) {
    node.only = sign;
    node.child = child;
  } else {
    node.more ??= new Map();
    node.more.set(sign, child);
  }
  return child;
}

function plant(word: string, entry: Entry): void {
  const begun = word.charCodeAt(0);
  placeOfFirst[begun] ||= first.push(newNode()) - 1;
  let node = first[placeOfFirst[begun] ?? 0] as Node;
  for (let at = 1; at < word.length; at += 1) {
    node = grown(node, word.charCodeAt(at));
  }
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
  let node = first[placeOfFirst[text.charCodeAt(start)] ?? 0];
  let longest: Entry | undefined;
  let end = start;
  for (let at = start + 1; node; at += 1) {
    if (node.entry) {
      longest = node.entry;
      end = at;
    }
    node = at < text.length ? nextOf(node, text.charCodeAt(at)) : undefined;
  }
  return longest ? { kind: longest.kind, id: longest.id, end } : undefined;
}
