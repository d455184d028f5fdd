import { expect, test as statement } from "vitest";
import type { Anchor } from "../../src/report/rounds-schema.ts";
import { aroundOf, type Located, locate, type PathedText, rankOf } from "../../src/rounds/places/locate.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const anchorOf = (texts: readonly PathedText[], path: string, start: number, end: number): Anchor => {
  const text = texts.find((one) => one.path === path)?.text ?? "";
  const around = aroundOf(text, start, end);
  return { path, ...around, ...rankOf(texts, around, { path, start }) };
};
const one = (text: string): readonly PathedText[] => [{ path: "other", text }];
const wordsAt = (texts: readonly PathedText[], found: Located | undefined): string | undefined =>
  found && texts.find(({ path }) => path === found.path)?.text.slice(found.start, found.end);

const before = "本年度收到申请12件，已全部办结。没有收取信息处理费。下一步继续做好公开工作，提高公开质量。";
const onFee = () => {
  const start = before.indexOf("没有收取");
  return anchorOf(one(before), "other", start, start + "没有收取信息处理费。".length);
};

statement("words are found where others were put before them", () => {
  const after = one(`按照规定，现报告如下。\n${before}`);
  expect(wordsAt(after, locate(after, onFee()))).toBe("没有收取信息处理费。");
});

statement("words that were changed are found between those that were not", () => {
  const after = one(before.replace("没有收取信息处理费。", "全年收取信息处理费0元。"));
  expect(locate(after, onFee())).toMatchObject({ isChanged: true });
  expect(wordsAt(after, locate(after, onFee()))).toBe("全年收取信息处理费0元。");
});

statement("a sentence that was moved to another text is found there", () => {
  const start = before.indexOf("下一步");
  const anchor = anchorOf(one(before), "other", start, before.length);
  const moved = [
    { path: "other", text: before.slice(0, start) },
    { path: "overview.opening", text: `现将有关情况报告如下。${before.slice(start)}` },
  ];
  expect(locate(moved, anchor)).toMatchObject({ path: "overview.opening", isChanged: false });
});

statement("words that were deleted are lost", () => {
  expect(locate(one(before.replace("没有收取信息处理费。", "")), onFee())).toBeUndefined();
});

statement("of two equal sentences one is deleted: the comment on it does not go over to the other", () => {
  const twice = "一是加强学习培训。二是加强队伍建设。三是加强学习培训。四是加强队伍建设。";
  const start = twice.lastIndexOf("加强学习培训");
  const anchor = anchorOf(one(twice), "other", start, start + 6);
  const after = one(twice.replace("三是加强学习培训。", ""));
  expect(wordsAt(after, locate(after, anchor))).toBeUndefined();
});

statement(
  "a comma typed into a text that was commented as a whole does not send the comment to the same words elsewhere",
  () => {
    const [fee, study] = ["没有收取信息处理费。", "加强学习，加强公开工作。"];
    const texts = [
      { path: "problems.problems", text: `${study}${fee}${study}` },
      { path: "other", text: `${fee}\n` },
    ];
    const anchor = anchorOf(texts, "other", 0, fee.length + 1);
    const after = [
      { path: "problems.problems", text: `${study}${fee}\n${study}` },
      { path: "other", text: "没有，收取信息处理费。\n" },
    ];
    expect(locate(after, anchor)).toMatchObject({ path: "other", isChanged: true });
  },
);

statement("words that stand anew in another text, while they were only reworded in their own, are asked about", () => {
  const texts = [
    { path: "problems.problems", text: "公开的及时性有待提高。" },
    { path: "other", text: "本机关没有收取任何信息处理费。" },
  ];
  const anchor = anchorOf(texts, "other", 0, 15);
  const after = [
    { path: "problems.problems", text: "公开的及时性有待提高。本机关没有收取任何信息处理费。" },
    { path: "other", text: "本机关全年没有收取任何信息处理费用。" },
  ];
  expect(locate(after, anchor)).toBeUndefined();
});

statement("a line end before the words that has gone is not taken for the beginning of the text", () => {
  const anchor = anchorOf(one("\n加强公开工作。"), "other", 0, 6);
  expect(locate(one("加强公开工作。"), anchor)?.start ?? 0).toBe(0);
});

statement(
  "words that came to stand elsewhere, as what stood between two halves of them was deleted, are not the comment's",
  () => {
    const twice =
      "没有收取信息处理费。加强公开工作。申请12件。没有收取信息处理费。加强公开工作。\n没有收取信息处理费。";
    const start = twice.lastIndexOf("息处理费。加强");
    const anchor = anchorOf(one(twice), "other", start, start + 14);
    const after = one("，没有收取信息处理费。加强公开工作。\n没有收取信处理费。加强公开工作。\n没有收取信息处理费。");
    expect(wordsAt(after, locate(after, anchor))).toBeUndefined();
    const two = [
      { path: "other", text: "申请12件。申请12件。" },
      {
        path: "overview.opening",
        text: "加强公开工作。申请12件。没有收取信息处理费。加强公开工作。\n申请12件。加强公开工作。",
      },
    ];
    const joined = [
      { path: "other", text: "，请12件。申请12件。" },
      { path: "overview.opening", text: "加强公开工作。申请12件。申请12件。加强公开工作。" },
    ];
    expect(locate(joined, anchorOf(two, "other", 0, 7))).toBeUndefined();
  },
);

statement(
  "of words said twice one are deleted with what follows them: the comment does not go over to the others",
  () => {
    const text = "没有收取信息处理费。申请12件。没有收取信息处理费。加强公开工作。";
    const start = text.lastIndexOf("信息");
    const after = one("没有收取信息处理费。加强公开工作。");
    expect(wordsAt(after, locate(after, anchorOf(one(text), "other", start, start + 2)))).toBeUndefined();
  },
);

statement("few words that are said twice are found, with something typed a little way off", () => {
  const text = "本年度认真做好政府信息公开工作，主动公开信息12条。没有收取信息处理费，没有发生行政复议。";
  const start = text.lastIndexOf("信息");
  const after = one(text.replace("主动公开", "全年主动公开").replace("行政复议", "行政复议和诉讼"));
  const found = locate(after, anchorOf(one(text), "other", start, start + 2));
  expect(found).toMatchObject({ start: start + 2, end: start + 4, isChanged: false });
});

/** A character with the place that it had, if it had one. */
interface Tagged {
  readonly sign: string;
  readonly from?: { readonly path: string; readonly at: number };
}
type Paths = Map<string, readonly Tagged[]>;

const share = fc.nat(9999).map((part) => part / 10_000);
/** Words of which none are in the texts: a sentence that is typed again letter by letter is the same sentence. */
const typed = fc.constantFrom("，", "另有7条", "详见附表", "。", "\n", "现补充如下：");
const edit = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), path: share, at: share, words: typed }),
  fc.record({ kind: fc.constant("delete" as const), path: share, at: share, length: fc.nat(40) }),
  fc.record({ kind: fc.constant("replace" as const), path: share, at: share, length: fc.nat(15), words: typed }),
  fc.record({ kind: fc.constant("move" as const), path: share, at: share, length: fc.nat(60), to: share, into: share }),
  fc.record({ kind: fc.constant("copy" as const), path: share, at: share, length: fc.nat(60), to: share, into: share }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

const untagged = (words: string): readonly Tagged[] => [...words].map((sign) => ({ sign }));

/** A report's texts after an edit; every character knows where it stood before. */
function edited(texts: Paths, change: Edit): Paths {
  const next = new Map(texts);
  const paths = [...texts.keys()];
  const pick = (part: number) => paths[Math.floor(part * paths.length)] ?? "";
  const path = pick(change.path);
  const text = next.get(path) ?? [];
  const at = Math.floor(change.at * (text.length + 1));
  const length = change.kind === "insert" ? 0 : change.length;
  const cut = text.slice(at, at + length);
  const words = "words" in change ? untagged(change.words) : [];
  next.set(path, [...text.slice(0, at), ...(change.kind === "copy" ? cut : words), ...text.slice(at + length)]);
  if (change.kind === "move" || change.kind === "copy") {
    const target = pick(change.into);
    const other = next.get(target) ?? [];
    const to = Math.floor(change.to * (other.length + 1));
    next.set(target, [...other.slice(0, to), ...cut, ...other.slice(to)]);
  }
  return next;
}

const asTexts = (paths: Paths): readonly PathedText[] =>
  [...paths].map(([path, signs]) => ({ path, text: signs.map(({ sign }) => sign).join("") }));

/**
 * True where found words are those of the comment, or stand where they stood: between what stood on both sides of them. Where
 * all that was noted around them stands around what was found, no reader could tell that it is another place.
 */
function isRight(
  paths: Paths,
  found: Located,
  anchor: { path: string; start: number; end: number; before: string; after: string },
): boolean {
  const signs = paths.get(found.path) ?? [];
  const text = signs.map(({ sign }) => sign).join("");
  const isAround = `\n${text.slice(0, found.start)}`.endsWith(anchor.before);
  if (found.path === anchor.path && isAround && `${text.slice(found.end)}\n`.startsWith(anchor.after)) return true;
  const isOwn = ({ from }: Tagged) => from?.path === anchor.path && from.at >= anchor.start && from.at < anchor.end;
  if (signs.slice(found.start, found.end).some(isOwn)) return true;
  const left = [...signs.slice(0, found.start)].reverse().find(({ from }) => from)?.from;
  const right = signs.slice(found.end).find(({ from }) => from)?.from;
  const isBefore = left === undefined || (left.path === anchor.path && left.at < anchor.start);
  const isAfter = right === undefined || (right.path === anchor.path && right.at >= anchor.end);
  return found.path === anchor.path && isBefore && isAfter;
}

const real = (): readonly PathedText[] => {
  const { overview, problems, other } = exampleDraft();
  return [
    { path: "overview.opening", text: overview.opening },
    ...overview.aspects.map(({ text }, at) => ({ path: `overview.aspects.${at}.text`, text })),
    { path: "problems.problems", text: problems.problems },
    { path: "problems.measures", text: problems.measures },
    { path: "other", text: other },
  ];
};
/** Texts of a few sentences again and again, in which a place is hard to tell. */
const repeated = fc
  .array(
    fc.array(fc.constantFrom("加强公开工作。", "一是加强学习，", "没有收取信息处理费。", "申请12件。", "\n"), {
      minLength: 1,
      maxLength: 25,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all): readonly PathedText[] => all.map((sentences, at) => ({ path: `text ${at}`, text: sentences.join("") })));

property(
  "after any edits a comment is at its words, or where they stood, or said to be lost: never elsewhere",
  [
    fc.oneof(
      fc.tuple(fc.constant(real()), fc.array(edit, { minLength: 1, maxLength: 8 })),
      // Among equal sentences what is copied and moved is the same for every reader.
      fc.tuple(
        repeated,
        fc.array(
          edit.filter(({ kind }) => kind !== "copy" && kind !== "move"),
          { minLength: 1, maxLength: 8 },
        ),
      ),
    ),
    fc.tuple(share, share, fc.integer({ min: 1, max: 60 })),
  ],
  ([texts, edits], [which, at, length]) => {
    const { path, text } = texts[Math.floor(which * texts.length)] ?? { path: "", text: "" };
    const start = Math.floor(at * text.length);
    const end = Math.min(text.length, start + length);
    // A sign typed beside the same sign cannot be told from it.
    if (text.slice(start, end).trim().length < 2) return;
    const anchor = anchorOf(texts, path, start, end);
    const paths: Paths = new Map(
      texts.map((one) => [one.path, [...one.text].map((sign, at) => ({ sign, from: { path: one.path, at } }))]),
    );
    const after = edits.reduce(edited, paths);
    const found = locate(asTexts(after), anchor);
    if (found)
      expect(
        isRight(after, found, { ...anchor, start, end }),
        JSON.stringify({ anchor, found, after: asTexts(after) }),
      ).toBe(true);
  },
  2000,
);

property(
  "in a report that nobody changed every comment is at its words",
  [fc.oneof(fc.constant(real()), repeated), fc.tuple(share, share, fc.integer({ min: 1, max: 60 }))],
  (texts, [which, at, length]) => {
    const { path, text } = texts[Math.floor(which * texts.length)] ?? { path: "", text: "" };
    const start = Math.floor(at * text.length);
    const end = Math.min(text.length, start + length);
    if (start < end)
      expect(locate(texts, anchorOf(texts, path, start, end))).toEqual({ path, start, end, isChanged: false });
  },
  1000,
);

property(
  "one edit elsewhere in a real report loses no comment on words that stand there once",
  [fc.tuple(share, share, fc.integer({ min: 8, max: 60 })), share, typed],
  ([which, at, length], where, words) => {
    const texts = real();
    const { path, text } = texts[Math.floor(which * texts.length)] ?? { path: "", text: "" };
    const start = Math.floor(at * (text.length - 8));
    const end = Math.min(text.length, start + length);
    const anchor = anchorOf(texts, path, start, end);
    const put = Math.floor(where * text.length);
    const bare = (one: string) => one.replace(/[\p{P}\s]/gu, "");
    const timesSaid = texts.reduce(
      (sum, one) => sum + bare(one.text).split(bare(text.slice(start, end))).length - 1,
      0,
    );
    if ((put > start && put < end) || timesSaid !== 1) return;
    const after = texts.map((one) =>
      one.path === path ? { path, text: `${text.slice(0, put)}${words}${text.slice(put)}` } : one,
    );
    expect(wordsAt(after, locate(after, anchor)) ?? "").toContain(text.slice(start, end));
  },
  500,
);
