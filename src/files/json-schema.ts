import * as z from "zod/mini";
import { documentName, edition, tables } from "../form/form.ts";
import type { Unit } from "../form/table.ts";
import { currentVersion } from "../report/migrations.ts";
import { placeName } from "../report/place-name.ts";
import { draftSchema } from "../report/schema.ts";
import { fileSchema } from "./json.ts";

/** A piece of a JSON Schema, as far as it is read here. */
interface Node {
  title?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
}

/** What the keys around a report and within an aspect are called; all others are places of the form. */
const titles: Readonly<Record<string, string>> = {
  format: "文件类别",
  edition: "年度报告格式",
  version: "文件版本",
  exportedAt: "导出时间",
  report: documentName,
  heading: "小标题",
  text: "正文",
};

/** Puts a title on each property of an object and of what it holds; `path` is that of the object in a draft. */
function entitle(node: Node, path: readonly string[]): void {
  for (const [key, inner] of Object.entries(node.properties ?? {})) {
    const own = key === "report" ? [] : [...path, key];
    inner.title = titles[key] ?? placeName(own);
    entitle(inner, own);
  }
  for (const inner of [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])]) entitle(inner, path);
}

const fields = draftSchema.shape;
const unitNames: Record<Unit, string> = { 件: "count", 万元: "money" };

/** The schemas that a report has in several places, by the names of their definitions. */
function shared(): ReturnType<typeof z.registry<{ id: string }>> {
  const names = z.registry<{ id: string }>();
  const name = (schema: z.core.$ZodType, id: string) => {
    if (!names.has(schema)) names.add(schema, { id });
  };
  const { organ, organKind, year, overview, problems, notes } = fields;
  for (const [id, schema] of Object.entries({ text: organ, organKind, year, overview, problems, byCell: notes })) {
    name(schema, id);
  }
  name(overview.shape.aspects.def.element, "aspect");
  name(notes.def.valueType, "words");
  for (const table of tables) {
    const schema = fields[table.id];
    name(schema, table.id);
    const rows = (schema as unknown as z.ZodMiniObject<Record<string, z.ZodMiniObject>>).shape;
    for (const { columns, rows: lines } of table.bands) {
      for (const { id, unit } of columns)
        for (const line of lines) {
          const cell = rows[line.id]?.shape[id];
          if (cell) name(cell, unitNames[unit]);
        }
    }
  }
  return names;
}

/** The JSON Schema of the files that `toJson` writes, as the text of public/annual-disclosure-report.schema.json. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { target: "draft-2020-12", metadata: shared() });
  entitle(schema as Node, []);
  for (const [id, node] of Object.entries(schema.$defs ?? {})) entitle(node as Node, [id]);
  const $id = `urn:annual-disclosure-report:${edition}:${currentVersion}`;
  return `${JSON.stringify({ $id, title: documentName, ...schema }, null, 2)}\n`;
}
