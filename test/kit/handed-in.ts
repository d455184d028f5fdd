import { zipSync } from "fflate";
import { compose } from "../../src/document/compose.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { reportHtml } from "../../src/export/report-html.ts";
import { toJson } from "../../src/files/json.ts";
import { asDraft, type Draft } from "../../src/report/schema.ts";
import { publishedReport } from "./reports.ts";

/** A file as a chooser takes it. */
export interface HandedInFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const published = asDraft(publishedReport("shuyang-fgj-2023").draft);

/** A unit's report, told apart from others by one number. */
const reportOf = (organ: string, received: number): Draft => ({
  ...published,
  organ,
  year: 2023,
  problems: {
    problems: "政策解读的形式还比较单一，图解和视频偏少；个别栏目更新不够及时，群众查找不便。",
    measures: "年内为重点政策配齐图解，安排专人每周检查栏目，发现过期内容当日更换。",
  },
  applications: {
    ...published.applications,
    received: { ...published.applications.received, naturalPerson: received },
  },
});

const file = (name: string, content: string | Uint8Array, mimeType = "application/octet-stream"): HandedInFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

const day = (date: number) => new Date(Date.UTC(2024, 0, date));
const json = (name: string, organ: string, received: number, at = day(5)) =>
  file(name, toJson(reportOf(organ, received), at));

const shortNames = [..."甲乙丙丁戊己庚辛壬癸"];

/** The units of a district: twenty, one of them led from above. */
export const districtUnits: readonly string[] = [
  ...shortNames.map((name) => `云岭县${name}镇人民政府`),
  ...["教育", "民政", "财政", "审计", "水利", "司法", "统计", "交通运输", "应急管理"].map((name) => `云岭县${name}局`),
  "云岭县税务局",
];

/**
 * What a district hands in, with whatever goes wrong: ten towns as JSON in an archive, offices as JSON, page and Word, one twice with
 * another number, one as a copy, one under a name near its own, one of another year, an organ of another county, a picture, a
 * damaged archive. 民政, 财政 and 应急管理 hand in nothing of the year.
 */
export async function districtFiles(): Promise<readonly HandedInFile[]> {
  const encoder = new TextEncoder();
  const towns = districtUnits
    .slice(0, 10)
    .map((name, at): readonly [string, Uint8Array] => [
      `乡镇/${name}.json`,
      encoder.encode(toJson(reportOf(name, at), day(3))),
    ]);
  const word = reportOf("云岭县审计局", 30);
  const blocks = compose(word, { finished: true });
  return [
    file("乡镇.zip", zipSync(Object.fromEntries(towns))),
    json("教育局.json", "云岭县教育局", 10),
    json("教育局改.json", "云岭县教育局", 11, day(9)),
    file("审计局.docx", await toDocx(blocks, { organ: word.organ, day: "2024-01-05" })),
    file("水利局.html", reportHtml(reportOf("云岭县水利局", 40), { finished: true })),
    json("司法局.json", "云岭县司法局", 50),
    json("司法局（副本）.json", "云岭县司法局", 50),
    json("统计.json", "云岭统计局", 60),
    json("交通.json", "云岭县交通运输局", 70),
    file("民政局.json", toJson({ ...reportOf("云岭县民政局", 80), year: 2022 }, day(5))),
    json("外县.json", "河西自治州气象局", 90),
    json("税务局.json", "云岭县税务局", 500),
    file("公章.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d])),
    file("坏了.zip", zipSync(Object.fromEntries(towns)).slice(0, 5000)),
  ];
}
