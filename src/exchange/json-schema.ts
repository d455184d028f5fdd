import { z } from "zod";
import { documentName } from "../form/form.ts";
import { fileSchema } from "./json.ts";

/** The JSON Schema of the files that `toJson` writes, as the text of public/annual-disclosure-report.schema.json. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: documentName, ...schema }, null, 2)}\n`;
}
