import { fileName } from "../../../files/file-name.ts";
import { toJson } from "../../../files/json.ts";
import { partOf } from "../../../form/form.ts";
import type { Draft } from "../../../report/schema.ts";
import { download } from "../../../ui/download.ts";

const ways = { asked: "请填写", filled: "已填" } as const;

/** Saves a copy in which one part is open, on its way out or back; returns the name of the file. */
export function savePart(copy: Draft, way: keyof typeof ways): string {
  const part = copy.rounds?.part;
  const name = fileName(copy, "json", { holds: `${ways[way]}${part ? partOf(part).title : ""}` });
  download(name, "application/json", toJson(copy, new Date()));
  return name;
}
