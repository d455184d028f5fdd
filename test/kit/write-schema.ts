import { writeFileSync } from "node:fs";
import { jsonSchemaText } from "../../src/files/json-schema.ts";
import { noticeSchemaText } from "../../src/files/notice-json.ts";

writeFileSync("public/annual-disclosure-report.schema.json", jsonSchemaText());
writeFileSync("public/annual-disclosure-report-notice.schema.json", noticeSchemaText());
