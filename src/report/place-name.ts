import { cellById } from "../form/cells.ts";
import { partOf, partTitle, tables } from "../form/form.ts";
import { attachmentsWord } from "../form/phrases.ts";
import type { TableDef } from "../form/table.ts";
import { texts } from "../form/texts.ts";

const names: Readonly<Record<string, string>> = {
  organ: "机关名称",
  organKind: "机关类型",
  year: "年度",
  overview: partTitle(partOf("overview")),
  problems: partTitle(partOf("problems")),
  other: partTitle(partOf("other")),
  attachments: attachmentsWord,
  signedBy: "落款机关",
  signedOn: "落款日期",
  notes: "附注",
  typed: "待改正的内容",
  lastYear: "上年数据",
  explanations: "出错说明",
  confirmed: "确认无误",
  followsTables: "自动更新",
  finalisedOn: "定稿日期",
  rounds: "上级意见",
  charts: "图解",
};

/** A place of the report in the words of the form, from a path of keys; keys it does not know are quoted as they are. */
export function placeName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "报告";
  if (path[0] === "lastYear" && path.length > 1) return `${names.lastYear} ${placeName(path.slice(1))}`;
  const words = path.map(String);
  const [first = "", second, third] = words;
  const cell = cellById(words.join("."));
  if (cell) return `${cell.table.name} ${cell.name}`;
  const table: TableDef | undefined = tables.find((one) => one.id === first);
  if (table) {
    const row = table.bands.flatMap((band) => band.rows).find((one) => one.id === second);
    return [table.name, row?.label ?? second, third].filter((word) => word !== undefined).join(" ");
  }
  if (first === "notes" || first === "typed") {
    const noted = cellById(second ?? "");
    return noted ? `${noted.table.name} ${noted.name} 的${names[first]}` : (names[first] ?? first);
  }
  if (first === "overview" && second === "aspects") {
    return third === undefined ? `${names.overview} 各个方面` : `${names.overview} 第 ${Number(third) + 1} 个方面`;
  }
  const text = texts.find((one) => one.id === `${first}.${second}`);
  if (text) return `${names[first] ?? first} ${text.label}`;
  return names[first] ?? `“${words.join(".")}”`;
}
