import { writeFileSync } from "node:fs";
import { jsonSchemaText } from "../../src/exchange/json-schema.ts";

writeFileSync("public/annual-disclosure-report.schema.json", jsonSchemaText());
