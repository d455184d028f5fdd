import { appendTo } from "../../lib/lists.ts";
import { keptByWords, memoizeByIdentity } from "../../lib/memoize.ts";
import type { Work } from "../../lib/slices.ts";
import { inTurn } from "../../lib/work/shared-work.ts";
import { type Base, baseTotal } from "../../prose/claims/bases.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import type { PassageReading } from "../../prose/claims/reading.ts";
import type { Draft } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { Repair } from "../finding.ts";
import { foundAcross, type TextPlace } from "../found.ts";
import { renumbering } from "../number-words.ts";
import { isOwn, type LineRead, overLines } from "../readings.ts";

/** A quantity with the words that name it, in its text. */
type Named = TextPlace & {
  readonly name: string;
  /** The name with the unit. */
  readonly key: string;
  readonly mention: Mention;
  readonly bases: readonly Base[];
};

/** What makes two numbers of the same name two quantities: parts, other times, other offices, a change of one. */
const another = new Set([
  "open",
  "each",
  "mid",
  "part",
  "cum",
  "plan",
  "last",
  "cmp",
  "upto",
  "others",
  "aside",
  "rest",
  "avg",
  "up",
  "down",
  "some",
  "role",
  "num",
  "loose",
  "neg",
  "in",
  "title",
  "besides",
]);
/** Words that do not tell one quantity from another. */
const fillers = new Set(["light", "total", "this", "year", "self", "sign", "anyone", "all", "wide"]);
/** What can be counted; without any of these a number is of what was spoken of before. */
const objects = new Set([
  "topic",
  "app",
  "plainApp",
  "case",
  "doc",
  "act",
  "info",
  "other",
  "fee",
  "processingFee",
  "column",
]);
/** Ways of saying the same: 通过网站主动公开政府信息 and 网站公开信息. */
const sayings = /通过|依托|主动|在|于|利用|经|各类|共|全年/g;
/** Fewer characters than these name too little. */
const shortest = 6;

/** The words right before a number that name what is counted; undefined where they name too little. */
function nameOf({ own, frame, role, sign }: Mention, plain: string): string | undefined {
  if (
    role !== "count" ||
    sign === "、" ||
    own.some(({ kind }) => another.has(kind)) ||
    frame.time === "other" ||
    frame.isOfSome
  )
    return undefined;
  const isOther = own.some(({ kind }) => kind === "other");
  const telling = own.filter(({ kind }) => !fillers.has(kind) && !(isOther && kind === "recv"));
  const isNamed = telling.some(({ kind, start, end }) => objects.has(kind) || (kind === "text" && end - start > 1));
  const isOfDocuments = telling.some(({ kind }) => kind === "docVerb") && !telling.some(({ kind }) => kind === "doc");
  if (!isNamed || isOfDocuments) return undefined;
  const words = telling
    .map(({ start, end }) => plain.slice(start, end))
    .join("")
    .replace(/数$/, "");
  const name = words
    .replace(sayings, "")
    .replace(/政府信息公开申请|信息公开申请/, "申请")
    .replace(/政府信息数?$|信息总?数$/, "信息");
  const isKnown = /^(?:共?办结|答复|收到|受理)了?申请$/.test(name);
  return isKnown || words.length >= (isOther ? 4 : shortest) ? name : undefined;
}

/** The named quantities of a line, but those that are parts of a list. */
const namesIn = memoizeByIdentity(({ passage, lists }: PassageReading) => {
  const parts = new Set(lists.flatMap((list) => list.parts));
  return passage.mentions.flatMap((mention) => {
    const { quantity, depth } = mention;
    if (quantity.approximate || depth > 0 || quantity.unit === "" || quantity.unit === "%") return [];
    const name = parts.has(mention) ? undefined : nameOf(mention, passage.plain);
    return name === undefined ? [] : [{ name, key: `${name}/${quantity.unit}`, mention }];
  });
});

/** The named quantities of a line, in its text. */
const namedIn = memoizeByIdentity(({ text, reading, from }: LineRead): readonly Named[] =>
  namesIn(reading).map(({ name, key, mention }) => {
    const { start, end } = mention.quantity;
    return {
      start: start + from,
      end: end + from,
      text,
      name,
      key,
      mention,
      bases: reading.basesOf.get(mention) ?? [],
    };
  }),
);

/** True where each number agrees with the tables on some basis: 新收 and 收办 are two numbers, each rightly called 收到. */
function agreesEach(group: readonly Named[], draft: Draft): boolean {
  return group.every(({ bases, mention }) => bases.some((base) => baseTotal(draft, base) === mention.quantity.value));
}

/** The repair that writes one of the numbers wherever another of them stands; none where one of these cannot be put right. */
function alike(group: readonly Named[], { mention: { quantity }, text }: Named): readonly Repair[] {
  const { value, unit } = quantity;
  const others = group.filter((one) => one.mention.quantity.value !== value);
  const edits = others.flatMap((one) =>
    renumbering(one.text, one, { amount: String(value) }).flatMap((repair) => repair.edits),
  );
  const name = `都改为 ${value} ${unit}`;
  return edits.length < others.length ? [] : [{ name, reason: `“${text.label}”中的数`, edits }];
}

/** Of more numbers for one thing than these, nobody chooses by a list of them. */
const mostOffered = 4;

/** Numbers of one thing that are not the same, as a finding. */
function told(key: string, group: readonly Named[], values: readonly string[]): readonly Found[] {
  const list = values.join("、");
  const message = `“${group[0]?.name}”写了 ${group.length} 次，数不一致：${list}。请核对。`;
  const numberOf = ({ mention }: Named) => mention.quantity.value;
  const firsts = group.filter((named, at) => group.findIndex((one) => numberOf(one) === numberOf(named)) === at);
  const compared = firsts.map((named) => ({ name: named.text.label, amount: String(numberOf(named)) }));
  const repairs = firsts.length > mostOffered ? [] : firsts.flatMap((first) => alike(group, first));
  return foundAcross(`${key} ${list}`, group, { message, compared, repairs });
}

/** What is found of the same numbers stays the same object. */
const toldOf = keptByWords<Named, string, readonly Found[]>();

/** The same thing counted twice with different results. */
export function* statedTwice(context: CheckContext): Work<readonly Found[]> {
  const { draft } = context;
  const groups = new Map<string, Named[]>();
  for (const named of yield* overLines(context, namedIn)) {
    if (isOwn(named.mention.frame, draft)) appendTo(groups, named.key, named);
  }
  return yield* inTurn([...groups], ([key, group]) => {
    const [one] = group;
    if (group.every(({ mention }) => mention.quantity.value === one?.mention.quantity.value)) return [];
    const values = [...new Set(group.map(({ mention: { quantity } }) => `${quantity.value} ${quantity.unit}`))];
    if (values.length === 1 || agreesEach(group, draft)) return [];
    const places = group.map(({ text, start }) => `${text.path} ${start}`).join();
    return one ? toldOf(one, key, values.join() + places, () => told(key, group, values)) : [];
  });
}
