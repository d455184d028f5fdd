import { disclosure } from "../../form/disclosure.ts";
import { litigation } from "../../form/litigation.ts";
import type { TableDef } from "../../form/table.ts";
import type { Token } from "../tokens/token.ts";
import { type Base, base, caseRows } from "./bases.ts";
import { hasKind, kindsIn } from "./kinds.ts";
import type { Mention, Passage } from "./mention.ts";

const rowsIn = (tokens: readonly Token[]) => tokens.flatMap(({ id }) => caseRows(id));
const withSum = (table: TableDef, rows: readonly string[], columns?: readonly string[]) => [
  base(table, [...new Set(rows)], columns),
];

/** True where the sentence goes on to say which of the cases are about disclosure: 行政复议 9 件，涉及政府信息公开的 3 件. */
function isOfSomeCases({ at, sentence }: Mention, { tokens, sentences }: Passage): boolean {
  for (let next = at + 1; sentences[next] === sentence; next += 1) {
    const isOf = /^(?:matter|reason)$/.test(tokens[next]?.kind ?? "") && tokens[next + 1]?.kind === "topic";
    if (isOf && tokens.slice(next, next + 5).some(({ kind }) => kind === "num")) return true;
  }
  return false;
}

/** What a number of 表四 is. */
export function casesOf(
  words: readonly Token[],
  mention: Mention,
  passage: Passage,
  topic: string,
): readonly Base[] | undefined {
  if (mention.frame.isOfSome) return undefined;
  if (!mention.frame.topic && topic !== "app") return undefined;
  if (hasKind(words, "act", "other")) return undefined;
  if (isOfSomeCases(mention, passage) && !hasKind(mention.own, "topic")) return undefined;
  const { frame } = mention;
  const cases = kindsIn(words, "case");
  const rows = cases.length > 0 ? rowsIn(cases) : frame.object === "case" ? frame.rows : [];
  if (rows.length === 0) return undefined;
  const results = kindsIn(words, "result").map(({ id }) => id);
  return withSum(litigation, rows, results.length > 0 ? results : undefined);
}

/**
 * The decisions that were published, 公开行政处罚决定 36 条: those of 表二 as a rule, though some may not have been published. Nothing
 * but a slip of the hand shows that they were meant to be.
 */
export function publishedDecisionsOf({ own, frame, role, quantity, sign }: Mention, plain: string): readonly Base[] {
  const acts = kindsIn(own, "act");
  const [only] = acts;
  const isNamed = only !== undefined && (quantity.unit === "件" || plain.slice(only.start, only.end).endsWith("决定"));
  const isDecisions = isNamed && acts.length === 1 && !plain.startsWith("事项", only.end);
  const isPublished = frame.verb === "publish" || hasKind(own, "publish");
  const isPlain = role === "count" && !quantity.approximate && frame.scope === "own" && sign !== "";
  if (!isDecisions || !isPublished || !isPlain || !["件", "条", "项", "个"].includes(quantity.unit)) return [];
  const isAside = hasKind(own, "aside", "assist", "role", "matter", "some", "avg", "lose", "cmp", "part", "cum");
  return isAside || own.some(({ kind, start, end }) => kind === "text" && end - start > 1)
    ? []
    : [base(disclosure, [only.id], ["decisions"])];
}

/** What a number of 表二 is. */
export function disclosureOf(
  words: readonly Token[],
  { frame, quantity }: Mention,
  plain: string,
): readonly Base[] | undefined {
  const acts = kindsIn(words, "act");
  if (acts.length > 0) {
    // 行政许可处理决定数量 450 项: decisions are counted; what has 项 else is a list of what may be done.
    // 行政强制事项 3 件: what may be done, and no decision.
    const isOfMatters = acts.some(({ end }) => plain.startsWith("事项", end));
    const isOfDecisions = words.some(({ start, end }) => plain.slice(start, end).includes("决定"));
    if (quantity.unit === "条" || ((quantity.unit === "项" || isOfMatters) && !isOfDecisions)) return undefined;
    const isMade = hasKind(words, "make", "handle") || ["make", "handle", ""].includes(frame.verb);
    const isPublished = hasKind(words, "publish", "info");
    return isMade && !isPublished
      ? withSum(
          disclosure,
          acts.map(({ id }) => id),
          ["decisions"],
        )
      : undefined;
  }
  const docs = kindsIn(words, "doc");
  const rows = docs.length > 0 ? docs.map(({ id }) => id) : frame.object === "doc" ? frame.rows : [];
  const verbs = kindsIn(words, "docVerb");
  const isPublished = kindsIn(words, "publish").some(({ start, end }) => plain.slice(start, end) === "发布");
  const columns =
    verbs.length > 0 ? [...new Set(verbs.map(({ id }) => id))] : isPublished && docs.length > 0 ? ["issued"] : [];
  if (hasKind(words, "publish") && !isPublished) return undefined;
  return rows.length === 1 && columns.length === 1 ? withSum(disclosure, rows, columns) : undefined;
}
