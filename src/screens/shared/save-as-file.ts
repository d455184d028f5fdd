import { fileName } from "../../files/file-name.ts";
import { toJson } from "../../files/json.ts";
import { today } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import { download } from "../../ui/download.ts";

/** Saves a draft as a JSON file that says 草稿 in its name. */
export function saveAsFile(draft: Draft): void {
  download(fileName(draft, "json", { draftOf: today() }), "application/json", toJson(draft, new Date()));
}
