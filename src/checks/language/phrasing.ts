import { applications } from "../../form/applications.ts";
import { disclosure } from "../../form/disclosure.ts";
import { anyApplications } from "../../prose/claims/counted.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import type { TextRange } from "../finding.ts";
import { foundAcross, foundIn } from "../found.ts";
import { linesRead } from "../readings.ts";
import { matchesIn } from "../text-rules.ts";

/** True for a number that has 依申请公开 or the like right beside it, whatever else is said of it. */
const isOfApplications = ({ own, after, role, frame, quantity }: Mention): boolean => {
  const told = own.filter(({ kind }) => !["light", "total", "sign"].includes(kind));
  // 系统中收到 12 封申请: applications were spoken of, and these came in.
  const isReceived =
    after[0]?.kind === "plainApp" &&
    frame.object === "app" &&
    ["recv", "new", "done"].includes(told[told.length - 1]?.kind ?? "");
  const isNamed =
    told[told.length - 1]?.kind === "app" ||
    isReceived ||
    (told.every(({ kind }) => kind !== "info") && after[0]?.kind === "app");
  // 条 and 项 may as well count what was published.
  const isOfCases = ["起", "宗", "例", "份", "封", "件次"].includes(quantity.unit);
  return isNamed && isOfCases && role === "count" && frame.scope === "own" && own.every(({ kind }) => kind !== "other");
};

/** True for a part that has nothing but 申请 beside it: 其中 1 条申请. */
const isOfWhole = ({ own, after }: Mention): boolean =>
  after[0]?.kind === "plainApp" && own.every(({ kind }) => ["open", "light", "sign", "besides"].includes(kind));

/** Applications, 复议 and 诉讼, and documents, counted in another measure than 件. */
export function wrongMeasures(text: ReportText): readonly Found[] {
  return linesRead(text).flatMap(({ reading, from }) => {
    const unsure = reading.passage.mentions.filter((one) => !reading.basesOf.has(one) && isOfApplications(one));
    const stated = [...reading.claims, ...unsure.map((mention) => ({ mention, bases: anyApplications }))];
    // 收到申请 2 条。其中 1 条申请…: a part of applications is counted as they are.
    const whole = new Set(stated.filter(({ bases }) => bases[0]?.table === applications).map(({ mention }) => mention));
    const parts = reading.lists.flatMap((list) =>
      whole.has(list.whole)
        ? list.parts.filter(
            (one) => !whole.has(one) && one.quantity.unit === list.whole.quantity.unit && isOfWhole(one),
          )
        : [],
    );
    const counted = [...stated, ...parts.map((mention) => ({ mention, bases: anyApplications }))];
    const places = counted.flatMap(({ mention: { quantity, after }, bases }) => {
      const { start, end, unit } = quantity;
      // 2个自然人的申请: persons are counted.
      if (unit === "个" && after[0]?.kind === "column") return [];
      const isDocument = bases[0]?.rows[0] === "normativeDocuments" || bases[0]?.rows[0] === "regulations";
      const isWrong =
        bases[0]?.table === disclosure
          ? isDocument && unit === "条"
          : ["条", "起", "宗", "例", "份", "封", "个", "件次", "项"].includes(unit);
      if (!isWrong) return [];
      const words = text.text.slice(start + from, end + from);
      return [{ start: start + from, end: end + from, becomes: words.replace(unit, "件") }];
    });
    const units = [
      ...new Set(
        places.map(({ start, end }) =>
          text.text.slice(start, end).replace(/^[\d,，\s〇零一二三四五六七八九十百千两]+/, ""),
        ),
      ),
    ];
    const message = `申请和案件以“件”计，这里用了“${units.join("”“")}”。`;
    return foundIn(text, places, { message, repair: "改为“件”" });
  });
}

/** 2023 年 and 2023年 in one report. */
export function mixedSpacing({ texts }: CheckContext): readonly Found[] {
  // Sentences that read the same every year are the program's own, in its own manner.
  const own = texts.filter(({ standing }) => !standing);
  const spaces = own.flatMap((text) =>
    matchesIn(text.text, /\d( +)年/g).map((match) => ({ ...match, text, becomes: "" })),
  );
  if (!own.some(({ text }) => /\d年/.test(text))) return [];
  const message = `年份的写法不一致：有 ${spaces.length} 处数字与“年”之间有空格，其余没有。`;
  // Spaces alone cannot be seen to be underlined: the year and 年 are, too.
  const withYear = ({ path, start, end }: TextRange) => ({ path, start: start < 4 ? start : start - 4, end: end + 1 });
  return foundAcross("spacing", spaces, { message, repair: "都去掉空格" }).map(({ words = [], ...found }) => ({
    ...found,
    words: words.map(withYear),
  }));
}
