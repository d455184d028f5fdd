import { readFileSync } from "node:fs";
import { packFromJson } from "../../src/files/notice-json.ts";
import { settingsUnder } from "../../src/notice/effective.ts";
import { emptyPack, type NoticePack } from "../../src/notice/pack.ts";
import type { OfficeSettings } from "../../src/notice/settings.ts";

/** The text of a pack of test/fixtures/notices by its name. */
export const noticeText = (name: string): string => readFileSync(`test/fixtures/notices/${name}.json`, "utf8");

/** The pack itself; all of it must be read. */
export function noticePack(name: string): NoticePack {
  const read = packFromJson(noticeText(name));
  if (!read.ok) throw new Error(read.message);
  if (read.value.setAside.length > 0) throw new Error(JSON.stringify(read.value.setAside));
  return read.value.pack;
}

/** What holds for an office that was handed that notice and set nothing itself. */
export const underNotice = (name: string): OfficeSettings => settingsUnder(noticePack(name), emptyPack);
