import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import type { Token } from "../tokens/token.ts";
import {
  type Base,
  base,
  carriedIn,
  carriedOut,
  columnsFor,
  concluded,
  outcomeRows,
  received,
  withCarried,
} from "./bases.ts";
import { casesOf, disclosureOf } from "./counted-besides.ts";
import { hasAny, hasKind, kindsIn } from "./kinds.ts";
import type { Mention, Passage } from "./mention.ts";

/** Measure words in which cases, documents and applications are counted, rightly or not. */
const countedIn = ["件", "宗", "起", "份", "条", "封", "个", "件次", "项", "例", ""];
/** Those in which applications are counted where they are not named. */
const certain = ["件", "宗", "起", "例", "件次", ""];
/** Words that take a number out of the comparison with the tables, whatever it counts. */
const asides = ["aside", "assist", "role", "matter", "some", "avg", "lose", "loose", "rest", "etc", "neg", "plan"];

/** True for 涉及公民、法人, 涉及我局, 涉及政府信息公开 and 政府信息公开类, which set nothing apart. */
const isIdleMatter = (words: readonly Token[], at: number): boolean =>
  ["anyone", "self", "topic"].includes(words[at + 1]?.kind ?? "") ||
  ["topic", "app"].includes(words[at - 1]?.kind ?? "");

/** True where one of these words stands among others. */
const hasAside = (words: readonly Token[]): boolean => {
  // 剩余 3 件结转下年度: all that is left is what is carried over.
  const isCarried = hasKind(words, "out");
  return words.some(
    ({ kind }, at) =>
      asides.includes(kind) &&
      !(kind === "matter" && isIdleMatter(words, at)) &&
      !((kind === "rest" || kind === "role") && isCarried),
  );
};

const lastOf = <T>(all: readonly T[]): T | undefined => all[all.length - 1];

/** What applications are said to be by what was done with them. */
const byVerb: Readonly<Record<string, readonly Base[]>> = {
  new: [received],
  recv: [received, withCarried],
  handle: [withCarried, received, concluded],
  done: [concluded],
  in: [carriedIn],
  out: [carriedOut],
};
/** What applications may be of which nothing is said but their number. */
export const anyApplications: readonly Base[] = [received, withCarried, concluded];

/** True where ways of applying stand, but not all of them: 通过网络 is a part, 通过网络、信函等方式 is none. */
const isOneWay = (tokens: readonly Token[]): boolean => hasKind(tokens, "channel") && !hasKind(tokens, "ways", "etc");

/** Kinds of words behind a number that make it one of something else. */
const unknownBehind = new Set(["text", "anyone", "happen", "processingFee", "lose", "matter"]);

/** True where nothing unknown follows the words behind a number: 26 件申请中, 2 件申请结转下年度, but not 1 件申请按量计收. */
function endsPlainly(after: readonly Token[]): boolean {
  return !after.some(
    ({ kind }, at) =>
      unknownBehind.has(kind) ||
      (kind === "reason" && !["topic", "app", "plainApp"].includes(after[at + 1]?.kind ?? "")),
  );
}

/** Kinds of words for what is counted. */
const things = ["app", "plainApp", "case", "outcome", "column", "result", "doc", "act"];

/** Kinds of words that say what a number counts, and those with what is done with it. */
const telling = new Set([...things, "fee", "in", "out", "docVerb", "other", "info"]);
const tellingOrDone = new Set([...telling, "done"]);
/** Each of these may be what is spoken of. */
const spokenOf = new Set(["app", "plainApp", "case", "doc", "act", "other", "info"]);

/** The words that say what a number counts: those before it, or where they say nothing those behind it. */
function tellingWords({ own, after }: Mention): readonly Token[] | undefined {
  const isTold = hasAny(own, tellingOrDone);
  if (!isTold && !endsPlainly(after)) return undefined;
  const firstUnknown = after.findIndex(({ kind }) => kind === "text" || kind === "sign");
  const known = firstUnknown < 0 ? after : after.slice(0, firstUnknown);
  if (isTold) {
    // 收到 26 件, 3 件申请结转下年度: what is carried over is said behind.
    const carried = kindsIn(known, "out", "in");
    return carried.length > 0 ? [...own, ...carried] : own;
  }
  // 尚有 2 件未办结: what was not done says nothing of what was.
  if (known.some(({ kind }, at) => kind === "neg" && ["done", "handle"].includes(known[at + 1]?.kind ?? ""))) {
    return undefined;
  }
  const behind = known.filter(({ kind }) => tellingOrDone.has(kind));
  const objects = new Set(
    behind.filter(({ kind }) => spokenOf.has(kind)).map(({ kind }) => (kind === "plainApp" ? "app" : kind)),
  );
  return objects.size > 1 && !(objects.has("app") && objects.has("info")) ? undefined : [...own, ...behind];
}

/** True where 有关, 因 or the like name something else than disclosure. */
const isAboutOther = (words: readonly Token[]): boolean =>
  words.some(
    ({ kind }, at) =>
      kind === "reason" &&
      !["topic", "app", "plainApp", "self", "case", "happen"].includes(words[at + 1]?.kind ?? "") &&
      words[at + 1]?.kind !== "outcome" &&
      words[at + 1]?.kind !== "light",
  );

/** What is counted, or done with it. */
const headed = new Set([...things, "recv", "new", "handle", "done", "in", "out", "fee"]);

/** True where unknown words stand between what is counted and its number, or right before 申请. */
function isUnsure({ own }: Mention): boolean {
  const first = own.findIndex(({ kind }) => headed.has(kind));
  if (first < 0) return own.some(({ kind, start, end }) => (kind === "text" && end - start > 1) || kind === "title");
  // 办理通过门户网站、邮寄等途径的申请: how they came names nothing else.
  const behind = Math.max(first, own.map(({ kind }) => kind).lastIndexOf("ways"));
  if (own.slice(behind + 1).some(({ kind, start, end }) => (kind === "text" && end - start > 1) || kind === "title"))
    return true;
  const before = own[first - 1];
  return own[first]?.kind === "plainApp" && before?.kind === "text";
}

/** What a number of applications is; `whole` are the numbers of which it is a part. */
function applicationsOf(
  words: readonly Token[],
  mention: Mention,
  { mentions }: Passage,
  whole: readonly Base[] | undefined,
): readonly Base[] | undefined {
  const { frame, quantity, sentence, index } = mention;
  const outcomes = kindsIn(words, "outcome");
  const columns = kindsIn(words, "column").flatMap(({ id }) => columnsFor(id));
  const ofWhole =
    whole?.[0]?.table === applications && !whole[0].columns.includes("total") ? whole[0].columns : undefined;
  const inColumns = columns.length > 0 ? [...new Set(columns)] : hasKind(words, "outcome") ? ofWhole : undefined;
  if (outcomes.length > 0 && frame.isOfSome && columns.length === 0 && !whole) return undefined;
  if (outcomes.length > 0)
    return outcomeRows(outcomes.map(({ id }) => id)).map((rows) => base(applications, rows, inColumns));
  const verbs = kindsIn(words, "new", "recv", "handle", "done", "in", "out");
  const said = lastOf(kindsIn(words, "new")) ?? lastOf(kindsIn(words, "in", "out")) ?? lastOf(verbs);
  const isNamed = hasKind(words, "app", "plainApp");
  const isBoth = verbs.some(({ kind }) => kind === "recv") && said?.kind === "done";
  const isEither = said?.kind === "out" && said.id === "either";
  const own = isBoth ? anyApplications : isEither ? [carriedIn, carriedOut] : said ? byVerb[said.kind] : undefined;
  if (inColumns) {
    const bases = own ?? whole ?? byVerb[frame.verb] ?? anyApplications;
    return bases.filter(({ table }) => table === applications).map(({ rows }) => base(applications, rows, inColumns));
  }
  // 收到依申请公开 16 项，办理 15 项: the measure is that of the applications named before.
  const isCertain =
    certain.includes(quantity.unit) ||
    mentions
      .slice(Math.max(0, index - 6), index)
      .some(
        (one) =>
          one.sentence === sentence &&
          one.quantity.unit === quantity.unit &&
          hasKind([...one.own, ...one.after], "app"),
      );
  if ((frame.isOfSome && said?.kind !== "out") || (!isNamed && !isCertain)) return undefined;
  if (own) return own;
  return isNamed ? (frame.verb === "done" ? [concluded] : anyApplications) : undefined;
}

/** The numbers of the tables that a number of a passage may state; undefined where the reading is not sure. */
export function countedBy(
  mention: Mention,
  passage: Passage,
  topic: string,
  whole?: readonly Base[],
): readonly Base[] | undefined {
  const { quantity, frame, role, sign, own } = mention;
  if (role !== "count" || quantity.approximate || frame.scope === "others") return undefined;
  if (quantity.unit !== "元" && !countedIn.includes(quantity.unit)) return undefined;
  if (sign === "" && own.length > 0 && mention.at > 0 && passage.mentions[mention.index - 1]?.clause === mention.clause)
    return undefined;
  // 依申请公开信件: what they came as is no other matter.
  const words = tellingWords(mention)?.filter(({ kind }, at, all) => kind !== "other" || all[at - 1]?.kind !== "app");
  if (!words || hasAside(words) || isOneWay(words) || isUnsure(mention) || isAboutOther(words)) return undefined;
  if (hasKind(words, "fee")) return quantity.unit === "元" ? [base(disclosure, ["fees"], ["amount"])] : undefined;
  if (quantity.unit === "元") return undefined;
  const explicit = lastOf(
    kindsIn(words, "app", "plainApp", "case", "doc", "act", "info", "other", "processingFee"),
  )?.kind;
  const object =
    explicit === "plainApp"
      ? frame.object === "other" && hasKind(own, "plainApp")
        ? "other"
        : "app"
      : (explicit ??
        // 20 件申请公开招生信息；2 件结转下年: nothing but applications is carried over.
        // 收到公民申请 3 件, behind words on fees: none but applications have applicants.
        ((frame.object === "info" && (frame.topic || topic === "app") && hasKind(words, "out", "in")) ||
        (topic === "app" && hasKind(own, "column") && ["fee", "processingFee", "doc", "act"].includes(frame.object))
          ? "app"
          : frame.object));
  if (object === "case")
    return hasKind(words, "outcome", "in", "out") ? undefined : casesOf(words, mention, passage, topic);
  if (object === "doc" || object === "act") return disclosureOf(words, mention, passage.plain);
  if (object === "app" || (object === "" && hasKind(words, "outcome", "in", "out")))
    return applicationsOf(words, mention, passage, whole);
  return undefined;
}
