import { describe, expect, test } from "vitest";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { fileSource, readingOf } from "../kit/read.ts";

// Where a report can be read in two ways, the person is told which was taken.
const title = "云岭市民政局2023年政府信息公开工作年度报告";
const preface = "根据条例编制本报告。统计期限自2023年1月1日起至2023年12月31日止。";
const aspects = "（一）主动公开\n全年公开信息20条。\n（二）依申请公开\n未收到申请。";
const tables = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况";
const rest = "五、存在的主要问题及改进情况\n一是力量不足。\n六、其他需要报告的事项\n无。";

const read = (text: string) => readingOf({ kind: "pasted", html: "", text });
const withTitle = (own: string) => read(`${own}\n${preface}\n一、总体情况\n${aspects}\n${tables}\n${rest}`);
const withOverview = (own: string) => read(`${title}\n${preface}\n一、总体情况\n${own}\n${tables}\n${rest}`);
const withPreface = (own: string) => read(`${own}\n一、总体情况\n${aspects}\n${tables}\n${rest}`);
const doubts = ({ issues }: ImportedReport) =>
  issues.flatMap(({ kind, place, message }) => (kind === "doubt" ? [`${place} ${message}`] : []));

describe("whose report it is", () => {
  test("an organ whose title does not say of which place is told", async () => {
    const reading = await withTitle("财政局2023年政府信息公开工作年度报告");
    expect(reading.draft.organ).toBe("财政局");
    expect(doubts(reading)).toEqual(["基本信息 机关名称“财政局”没有写明是哪里的，可能不全，请核对。"]);
  });

  test("an office below the name of its organ is that of the organ, and told", async () => {
    const reading = await withTitle("云岭市东湖风景区管理委员会\n卫生健康办公室2023年政府信息公开工作年度报告");
    expect(reading.draft.organ).toBe("云岭市东湖风景区管理委员会卫生健康办公室");
    expect(doubts(reading)[0]).toContain("两行连成");
  });

  test("another organ in another title is told, the same with its place is not", async () => {
    const other = await withTitle(`云岭市水务局2023年政府信息公开工作年度报告\n${title}`);
    expect(doubts(other)).toEqual(["基本信息 机关名称取自最后一个标题，另有标题写的是“云岭市水务局”，请核对。"]);
    expect(doubts(await withTitle(`民政局2023年政府信息公开工作年度报告\n${title}`))).toEqual([]);
  });

  test("a period of another year than the title's is told", async () => {
    const reading = await withTitle("云岭市民政局2024年政府信息公开工作年度报告");
    expect(reading.year).toBe(2024);
    expect(doubts(reading)).toEqual(["基本信息 年度取 2024 年，统计期限写的是 2023 年，请核对。"]);
  });

  test("the year of the report that the preface names counts before a period left from last year", async () => {
    const reading = await withPreface(
      "按照《关于做好2022年政府信息公开工作年度报告编制的通知》，云岭市水务局编制了2024年政府信息公开年度报告。统计期限自2023年1月1日起至12月31日止。",
    );
    expect([reading.year, reading.draft.organ]).toEqual([2024, "云岭市水务局"]);
    expect(doubts(reading).join()).toContain("统计期限写的是 2023 年");
  });

  test.each([
    ["由云岭市统计局围绕2023年度政府信息公开工作情况编制而成。", "云岭市统计局"],
    ["现将云岭区西门街道办事处2023年度政府信息工作年度报告予以公开。", "云岭区西门街道办事处"],
    ["现公布县司法局2023年政府信息公开工作年度报告。请与云岭县司法局办公室联系。", "云岭县司法局"],
    ["云岭市水利局2023年政府信息公开工作年度报告根据条例编制，现予公布。", "云岭市水利局"],
    ["2023年，在市委、市政府的正确领导下，云岭市水利局结合实际编制本报告。", "云岭市水利局"],
    ["根据2023年云岭市司法局信息公开工作实际编制而成。", "云岭市司法局"],
    ["按照《云岭市政府信息公开工作年度报告制度》，由我局编制。请与云岭县民政局办公室联系。", "云岭县民政局"],
    ["如有疑问，请联系：云岭区水务局党政办公室，地址：云岭区1号。", "云岭区水务局"],
  ])("an organ that no title names is offered: %s", async (sentence, organ) => {
    const reading = await withPreface(sentence);
    expect(reading.draft.organ).toBe(organ);
    expect(doubts(reading).join()).toContain(`“${organ}”取自正文之前的说明`);
  });
});

test("an organ that only the file's name tells is taken, and that is said", async () => {
  const text = `${preface}\n一、总体情况\n${aspects}\n${tables}\n${rest}`;
  const reading = await readingOf(fileSource(`${title}.txt`, text));
  expect([reading.draft.organ, reading.year]).toEqual(["云岭市民政局", 2023]);
  expect(doubts(reading).join()).toContain("“云岭市民政局”取自网页的标题或文件名");
});

test("a text that has lost even the spaces at its breaks is divided at the headings of parts", async () => {
  const text = `${title}\n${preface}\n一、总体情况\n2023年平稳有序。\n${tables}\n${rest}`.replaceAll("\n", "");
  const reading = await read(text);
  expect([reading.draft.organ, reading.parts.length, reading.draft.overview.opening]).toEqual([
    "云岭市民政局",
    6,
    "2023年平稳有序。",
  ]);
});

test("where line breaks became spaces, a preface begins behind the page's data, and a bracket behind a name of a law goes on", async () => {
  const page = "字数共计字，预计阅读时间 分钟";
  const law = "根据《中华人民共和国政府信息公开条例》 （国务院令第711号）编制本报告。";
  const text = `${title} ${page} ${law} 一、总体情况 2023年平稳有序。 五、存在的主要问题及改进情况 力量不足。 六、其他需要报告的事项 无。 云岭市民政局 2024年1月10日 （联系人：张三）`;
  const { draft, unplaced } = await read(text);
  expect([draft.overview.basis, draft.signedBy, draft.signedOn]).toEqual([law, "云岭市民政局", "2024年1月10日"]);
  expect(unplaced.map(({ text: words }) => words).join()).toMatch(/预计阅读时间[\s\S]*联系人：张三/);
});

test("a title that could not be told from the preface behind it is told", async () => {
  const glued = await withPreface(`${title}.docx ${preface}`);
  expect(doubts(glued).join()).toContain("正文之前 标题像是和后面的文字连在一起");
  expect(doubts(await withPreface("现公布云岭市民政局2023年政府信息公开工作年度报告。")).join()).not.toContain(
    "连在一起",
  );
});

test.each(["2024.1.12", "2024-01-12", "2024年1月"])(
  "a signature dated %s is one below its organ, alone it is text",
  async (date) => {
    const signed = await read(`${title}\n一、总体情况\n${aspects}\n${tables}\n${rest}\n云岭市民政局\n${date}`);
    expect([signed.draft.signedBy, signed.draft.signedOn, signed.draft.other]).toEqual(["云岭市民政局", date, "无。"]);
    const alone = await read(`${title}\n一、总体情况\n${aspects}\n${tables}\n${rest}\n${date}`);
    expect([alone.draft.signedOn, alone.draft.other]).toEqual(["", `无。\n${date}`]);
  },
);

describe("how part one is divided", () => {
  test.each([
    ["一是统一认识，加强领导。\n二是规范程序，完善制度。", "按“一是”“二是”分成 2 个方面，请核对。"],
    ["（一）主动公开\n公开20条。\n（三）监督保障\n纳入考核。", "各方面小标题的编号不连续，请核对有没有漏分。"],
    ["（一）主动公开\n公开20条。\n依申请公开情况\n未收到申请。", "“依申请公开情况”像是小标题，没有分出来，请核对。"],
    [
      "12345热线平台建设情况\n办理229件。\n监督保障\n纳入考核。",
      "“12345热线平台建设情况”像是小标题，没有分出来，请核对。",
    ],
  ])("what may be divided otherwise is told: %s", async (overview, message) => {
    expect(doubts(await withOverview(overview))).toContain(`一、总体情况 ${message}`);
  });

  test("aspects numbered one after the other are no doubt, and 一是 before the form's own is none", async () => {
    expect(doubts(await withOverview(aspects))).toEqual([]);
    expect(doubts(await withOverview("一是主动公开情况。公开20条。\n二是依申请公开情况。未收到。"))).toEqual([]);
  });

  test("paragraphs that begin with 在…方面 are aspects", async () => {
    const reading = await withOverview("在主动公开方面，公开20条。\n在依申请公开方面，收到2件。");
    expect(reading.draft.overview.aspects).toEqual([
      { heading: "在主动公开方面", text: "公开20条。" },
      { heading: "在依申请公开方面", text: "收到2件。" },
    ]);
  });

  test("without its heading part one begins below the preface, its aspects' headings with it", async () => {
    const reading = await read(`${title}\n${preface}\n今年以来，我局有序推进。\n${aspects}\n${tables}\n${rest}`);
    const { opening, aspects: read2, basis } = reading.draft.overview;
    expect([opening, read2.map(({ heading }) => heading), basis]).toEqual([
      "今年以来，我局有序推进。",
      ["主动公开", "依申请公开"],
      "根据条例编制本报告。",
    ]);
  });
});

test("a sentence before a table that comes near to a row's label is left over, not taken for a heading", async () => {
  const sentence = "本年度未收到政府信息公开申请";
  const at = "三、收到和处理政府信息公开申请情况";
  for (const end of ["。", ""]) {
    const reading = await read(
      `${title}\n一、总体情况\n${aspects}\n${tables.replace(at, `${at}\n${sentence}${end}`)}\n${rest}`,
    );
    expect(reading.unplaced).toContainEqual({ where: at, text: `${sentence}${end}` });
  }
});

test("of 表四 copied from a PDF file with a blank gone, nobody knows which it was, and that is told", async () => {
  const heads = Array.from({ length: 3 }, () => "结果维持 结果纠正 其他结果 尚未审结 总计").join(" ");
  const of = (numbers: string) =>
    read(
      `四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${heads}\n${numbers}`,
    );
  for (const numbers of ["9 1 8 2 20 1 1 16 6 24 13 67 9 89", "9 1 8 2 20 1 1 1 3 6 9 9"]) {
    expect(doubts(await of(numbers)).join()).toContain("看不出空的是哪一格");
  }
});

test("in a text whose line breaks were lost the title begins a line, and a date with spaces is whole", async () => {
  const period = "统计期限自 2023年 1 月 1 日起至2023年 12 月 31 日止。";
  const reading = await read(
    [
      `您现在的位置：信息公开>年报 ${title} 根据条例编制本报告。 ${period} 一、总体情况 （一）主动公开 公开20条。`,
      tables,
      rest,
    ]
      .join(" ")
      .replace(/\n/g, " "),
  );
  expect([reading.draft.organ, reading.draft.overview.period]).toEqual(["云岭市民政局", period]);
});
