import { expect, test as statement } from "vitest";
import { widthOf } from "../../src/document/lines/measure.ts";
import { titleLines } from "../../src/document/title.ts";
import { fixtureText } from "../kit/reports.ts";

/** Names of organs of every kind and rank, with a stroke wherever a reader would let a line end. */
const names = fixtureText("organ-names.txt").trimEnd().split("\n");
const document = "2025年政府信息公开工作年度报告";

/** The places where stretches of a text end. */
const endsOf = (stretches: readonly string[]): readonly number[] =>
  stretches.map((_, at) => stretches.slice(0, at + 1).join("").length);

/** What is wrong with the lines of a name's title, in words. */
function faultsOf(marked: string, length: number): readonly string[] {
  const lines = titleLines(marked.replaceAll("|", ""), 2025, length);
  const ends = endsOf(marked.split("|"));
  const said = lines.join(" / ");
  const organ = lines.slice(0, -1);
  const broken = endsOf(organ).some((end) => !ends.includes(end));
  const long = organ.some((line) => widthOf(line) > length);
  const lost = organ.some((line, index) => widthOf(line) < 4 && widthOf(lines[index + 1] ?? "") > 8);
  return [
    ...(broken ? [`broken: ${said}`] : []),
    ...(long ? [`long: ${said}`] : []),
    ...(lost ? [`lost: ${said}`] : []),
  ];
}

statement("two hundred names of organs break by meaning where they are too long for a line", () => {
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(names.flatMap((name) => faultsOf(name, 20))).toEqual([]);
});

statement("so they do in lines that are shorter than the page's", () => {
  expect(names.flatMap((name) => faultsOf(name, 18))).toEqual([]);
});

statement.each([
  ["财政部", [`财政部${document}`]],
  ["", [document]],
  ["洛阳市偃师区缑氏镇人民政府", ["洛阳市偃师区缑氏镇人民政府", document]],
  [
    "住房和城乡建设部城市管理综合行政执法监督局派驻黔西南布依族苗族自治州工作办公室",
    ["住房和城乡建设部", "城市管理综合行政执法监督局", "派驻黔西南布依族苗族自治州工作办公室", document],
  ],
  ["甲".repeat(70), ["甲".repeat(70), document]],
])("the title of %s", (organ, lines) => {
  expect(titleLines(organ, 2025)).toEqual(lines);
});
