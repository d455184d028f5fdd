import * as z from "zod/mini";
import { cellById, enteredIds } from "../form/cells.ts";
import { documentName } from "../form/form.ts";
import { atPath } from "../lib/at-path.ts";
import { fileSchema } from "./json.ts";

/** The JSON Schema of the files that `toJson` writes, as the text of public/annual-disclosure-report.schema.json. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { target: "draft-2020-12" });
  for (const id of enteredIds) {
    const path = ["report", ...id.split(".")].flatMap((key) => ["properties", key]);
    const node = atPath(schema, path.join(".")) as { description?: string } | undefined;
    if (node) node.description = cellById(id)?.name ?? "";
  }
  return `${JSON.stringify({ title: documentName, ...schema }, null, 2)}\n`;
}
