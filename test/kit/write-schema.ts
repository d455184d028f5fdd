import { writeFileSync } from "node:fs";
import { jsonSchemaText } from "../../src/files/json-schema.ts";

writeFileSync("public/annual-disclosure-report.schema.json", jsonSchemaText());
