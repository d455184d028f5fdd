import { memoizeByIdentity } from "../lib/memoize.ts";
import type { OfficeSettings } from "../report/office-settings.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Edit, Finding, Severity, TextRange } from "./finding.ts";

/** What a check looks at. */
export interface CheckContext {
  readonly draft: Draft;
  readonly texts: readonly ReportText[];
  readonly settings: OfficeSettings;
}

/** A finding before its check signs it. */
export type Found = Omit<Finding, "check" | "severity">;

/** One rule of a supervising office. */
export interface CheckDef {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The rule that it rests on: a law, the notice, or custom. */
  readonly source: string;
  /** What comes of it where it is not kept, in a sentence. */
  readonly why: string;
  /** What may be lacking, so that the rule cannot be checked. */
  readonly needs?: "the year before" | "a limit" | "unit names";
  readonly find: (context: CheckContext) => readonly Found[];
}

/** What a rule looks at that knows texts alone. */
export type InTexts = Pick<CheckContext, "texts">;

/** A rule that looks at each text by itself, remembering what it found in those that did not change. */
export function eachText(rule: (context: InTexts) => readonly Found[]): CheckDef["find"] {
  const inOne = memoizeByIdentity((text: ReportText) => rule({ texts: [text] }));
  return ({ texts }) => texts.flatMap(inOne);
}

/** Places in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface InText {
  readonly message: string;
  /** What the words become, in the order of the places; nothing where that is not plain. */
  readonly becomes?: readonly string[];
  readonly repair?: string;
}

/** A finding about words of a text. */
export function foundIn(
  text: ReportText,
  spans: readonly Span[],
  { message, becomes, repair = "改正" }: InText,
): Found {
  const words = spans.map(({ start, end }): TextRange => ({ path: text.path, start, end }));
  const said = spans.map(({ start, end }) => text.text.slice(start, end));
  const edits = words.flatMap((place, at): Edit[] => {
    const next = becomes?.[at];
    return next === undefined ? [] : [{ ...place, was: said[at] ?? "", becomes: next }];
  });
  return {
    id: `${text.path} ${said.join(" ")}`,
    place: { section: text.part, label: text.label, field: text.path },
    message,
    fields: [text.path],
    words,
    ...(edits.length > 0 ? { repairs: [{ name: repair, edits }] } : {}),
  };
}

/** Where a pattern is found in a text; its first group narrows the place down, if it has one. */
export function spansOf(text: string, pattern: RegExp): readonly (Span & { readonly match: RegExpMatchArray })[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[1] ?? match[0];
    const start = (match.index ?? 0) + match[0].indexOf(inner);
    return { start, end: start + inner.length, match };
  });
}
