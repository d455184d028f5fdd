import type { SectionId } from "../report/sections.ts";

/** 错误 must not stand in a finished report; 警告 may, with a reason; 建议 may as it is. */
export type Severity = "error" | "warning" | "suggestion";

export const severityWords: Record<Severity, string> = { error: "错误", warning: "警告", suggestion: "建议" };

/** Words of a text, from `start` up to before `end`. */
export interface TextRange {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A way to put something right that a person may choose: what it does, and the words or numbers that it changes. */
export interface Repair {
  readonly name: string;
  /** Why it may be that, where it is a guess. */
  readonly reason?: string;
  readonly edits: readonly Edit[];
}

/** One change: words of a text, as they must still stand, by others; or a cell's number. */
export type Edit =
  | (TextRange & { readonly was: string; readonly becomes: string })
  | { readonly cell: string; readonly becomes: string };

/** One side of the arithmetic: how it is called, what it comes to as printed, and the few lines added up to it, if few they are. */
export interface ArithmeticSide {
  readonly name: string;
  readonly amount: string;
  readonly terms: readonly Term[];
}

/** A printed line and its number in the column in question. */
export interface Term {
  readonly name: string;
  readonly amount: string;
}

/** One thing a supervising office would send back. */
export interface Finding {
  /** Stable while the fault stands: the check and the place. */
  readonly id: string;
  /** The relation or rule, e.g. H2. */
  readonly check: string;
  readonly severity: Severity;
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
  /** Every field that takes part. */
  readonly fields: readonly string[];
  /** The very words in question. */
  readonly words?: readonly TextRange[];
  readonly repairs?: readonly Repair[];
}

/** What was found, so that an explanation stands while the same is found and no longer: the finding and its numbers. */
export function fingerprint({ id, arithmetic }: Finding): string {
  return arithmetic ? `${id} ${arithmetic.left.amount}/${arithmetic.right.amount}` : id;
}

/** 出错说明 of a finding; undefined where there is none, or where it was written of other numbers. */
export function explanationOf(finding: Finding, explanations: Readonly<Record<string, string>>): string | undefined {
  return explanations[fingerprint(finding)];
}
