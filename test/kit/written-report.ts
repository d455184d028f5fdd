import fc from "fast-check";
import { type CellId, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { basisSentence, periodSentence, processingFeeSentence } from "../../src/form/phrases.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";

/** Sentences of the trade with numbers in them, whose words say nothing of where in a report they stand. */
const sentence = fc
  .tuple(
    fc.constantFrom(
      "通过门户网站公开信息 N 条",
      "政务新媒体推送解读 N 篇",
      "举办培训 N 期，覆盖全部科室和站所",
      "梳理“一件事”清单 N 项；其中新增 N 项",
      "群众来电 N 次（含夜间 N 次），当日回复",
      "比例由 N% 提高到 N%",
      "对照《政务公开要点》逐条落实 N 项任务",
    ),
    fc.nat(9999),
  )
  .map(([words, number]) => `${words.replaceAll("N", String(number))}。`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(""));
/** Some of them as long as any report has. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(paragraph, { minLength: 20, maxLength: 40 }) },
);
const joined = text.map((all) => all.join("\n"));

const count = fc.oneof(fc.constant("0"), fc.nat(50).map(String), fc.nat(99_999_999).map(String));
const entry = fc.oneof(
  { weight: 6, arbitrary: count },
  { weight: 1, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(count, fc.constantFrom("其中修订16件", "含上年结转", "见附件2"))
      .map(([number, note]) => `${number}（${note}）`),
  },
  { weight: 1, arbitrary: fc.constantFrom("/", "—", "无", "不详") },
);

/** 收费 as far as a 分, or with as many decimals as somebody knew; a last 0 is left out, as a worksheet does not keep it. */
const fee = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999), fc.integer({ min: 1, max: 6 }))
  .map(([whole, millionths, places]) =>
    `${whole}.${String(millionths).padStart(6, "0").slice(0, places)}`.replace(/\.?0+$/, ""),
  );

const entered = tables.flatMap((table) => enteredCells(table));
const cells = fc
  .tuple(...entered.map(({ column }) => (column.unit === "件" ? entry : fc.oneof(entry, fee))))
  .map((texts) => new Map<CellId, string>(entered.map(({ id }, at) => [id, texts[at] ?? ""])));

/** A report as an office writes it: texts of all lengths, cells blank, annotated or no number at all. */
export const writtenReport = (): fc.Arbitrary<Draft> =>
  fc
    .record({
      organ: fc.constantFrom("偃师区缙氏镇人民政府", "宿迁市", "沭阳县房屋征收管理局", "某某街道办事处"),
      year: fc.integer({ min: 2021, max: 2030 }),
      opening: fc.oneof(fc.constant(""), joined),
      aspects: fc.array(joined, { minLength: 5, maxLength: 5 }),
      problems: joined,
      measures: joined,
      cells,
    })
    .map(({ organ, year, opening, aspects, problems, measures, cells }) => {
      const blank = blankDraft({ organ, organKind: "other", year });
      const { overview } = blank;
      return withTexts(
        {
          ...blank,
          overview: {
            basis: basisSentence(),
            period: periodSentence(year),
            contact: "",
            opening,
            aspects: overview.aspects.map((aspect, at) => ({ ...aspect, text: aspects[at] ?? "" })),
          },
          problems: { problems, measures: `下一步，${measures}` },
          other: processingFeeSentence(year, "0"),
        },
        cells,
      );
    });
