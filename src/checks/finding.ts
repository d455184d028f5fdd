import { cleanText } from "../lib/clean-text.ts";
import { showsNothing } from "../lib/strings.ts";
import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";

/** 错误 must not stand in a finished report; 警告 may, with a reason; 建议 may as it is. */
export type Severity = "error" | "warning" | "suggestion";

/** How grave a finding is: as its rule says; or 上级意见, what a supervising office wrote, which wants an answer. */
export type Gravity = "comment" | Severity;

/** The Chinese word of each severity. */
export const severityWords: Record<Gravity, string> = {
  comment: "上级意见",
  error: "错误",
  warning: "警告",
  suggestion: "建议",
};

/** Words of a text, from `start` up to before `end`. */
export interface TextRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A way to put something right that a person may choose. */
export interface Repair {
  /** What it does, as its button says. */
  readonly name: string;
  /** Why this may be what was meant, where the repair is a guess. */
  readonly reason?: string;
  readonly edits: readonly Edit[];
}

/** One change of a repair: words of a text, which must still be `was`, become others; or a cell takes another number. */
export type Edit =
  | (TextRange & { readonly was: string; readonly becomes: string })
  | { readonly cell: string; readonly becomes: string };

/** One side of the arithmetic. */
export interface ArithmeticSide {
  /** What the side is called in a sentence. */
  readonly name: string;
  /** What it comes to, as printed. */
  readonly amount: string;
  /** The printed lines that it adds up; none where it is a single number. */
  readonly terms: readonly Term[];
}

/** A printed line and its number in the column in question. */
export interface Term {
  readonly name: string;
  readonly amount: string;
}

/** A number that a finding holds against another: where it stands, and the number as it is printed. */
export interface ComparedNumber {
  /** In few words, e.g. 文中, or 表四“行政复议”总计. */
  readonly name: string;
  /** With the sign that belongs to it, e.g. 134 or 1.05%. */
  readonly amount: string;
}

/** One thing that a rule found in a draft. */
export interface Finding {
  /** The rule, the place and, in texts, the words: the same as long as the same is found. */
  readonly id: string;
  /** The id of the rule that found it, e.g. H2. */
  readonly check: string;
  readonly severity: Gravity;
  readonly place: {
    readonly section: SectionId;
    /** Part, row and column in words, e.g. 表三 商业企业列. */
    readonly label: string;
    /** The field to go to. */
    readonly field: string;
  };
  /** What is wrong, in a sentence that also says what to do where that is not plain. */
  readonly message: string;
  /** For relations: both sides of the arithmetic and how far they are apart. */
  readonly arithmetic?: { readonly left: ArithmeticSide; readonly right: ArithmeticSide; readonly difference: string };
  /**
   * For sentences: the number that is written there, then those it is held against, one for each basis that the words allow.
   * They are shown side by side and are no part of the fingerprint; a relation has its arithmetic for that (`comparedIn`).
   */
  readonly compared?: readonly ComparedNumber[];
  /** Every field that takes part, by its path in the draft. */
  readonly fields: readonly string[];
  /** The words in question, for findings about texts. */
  readonly words?: readonly TextRange[];
  readonly repairs?: readonly Repair[];
  /** 确认无误: the keys under which a draft remembers that somebody found it still right; absent where that settles nothing. */
  readonly confirms?: readonly string[];
  /** The id of the comment of a supervising office that it is, and what was answered to that. */
  readonly comment?: string;
  readonly answer?: string;
}

/**
 * The key under which a draft keeps the explanation of a finding: its id and both numbers, so that the explanation holds
 * no longer than the same is found. Stored drafts hold such keys: the ids of findings must never change.
 */
export function fingerprint({ id, arithmetic }: Finding): string {
  return arithmetic ? `${id} ${arithmetic.left.amount}/${arithmetic.right.amount}` : id;
}

/**
 * The 出错说明 of a finding, or the answer to a comment; undefined where there is none, or where it was written when other
 * numbers were found.
 */
export function explanationOf(finding: Finding, explanations: Readonly<Record<string, string>>): string | undefined {
  return finding.answer ?? explanations[fingerprint(finding)];
}

/** True for what 定稿 waits for until it has been explained or answered: 警告 and 上级意见. */
export const wantsWords = ({ severity }: Pick<Finding, "severity">): boolean =>
  severity === "warning" || severity === "comment";

/** Returns the draft with another reason why a finding stands all the same; one of which nothing is seen is none. */
export function withExplanation(draft: Draft, finding: Finding, text: string): Draft {
  const { [fingerprint(finding)]: _, ...others } = draft.explanations;
  return {
    ...draft,
    explanations: showsNothing(text) ? others : { ...others, [fingerprint(finding)]: cleanText(text) },
  };
}
