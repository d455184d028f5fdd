import * as z from "zod/mini";
import { cellById, enteredIds } from "../form/cells.ts";
import { documentName } from "../form/form.ts";
import { fileSchema } from "./json.ts";

/** As far as this file looks into a JSON Schema. */
interface Node {
  properties?: Record<string, Node>;
  description?: string;
}

/** The JSON Schema of the files that `toJson` writes, as the text of public/annual-disclosure-report.schema.json. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { target: "draft-2020-12" });
  for (const id of enteredIds) {
    const node = ["report", ...id.split(".")].reduce<Node | undefined>(
      (at, key) => at?.properties?.[key],
      schema as Node,
    );
    if (node) node.description = cellById(id)?.name ?? "";
  }
  return `${JSON.stringify({ title: documentName, ...schema }, null, 2)}\n`;
}
