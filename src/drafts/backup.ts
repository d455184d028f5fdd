import * as z from "zod/mini";
import { edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { currentVersion } from "../report/migrations.ts";
import type { DraftStore, StoredTexts } from "./draft-store.ts";

const format = "annual-disclosure-report-backup";

/** Storage holds five million characters, which may double when written as JSON in JSON; longer is some other file. */
const longest = 30_000_000;

/**
 * All drafts of one browser as a file. The texts are kept as they lay in the storage, so that what could not be read
 * there is not lost. `version` is that of the report's shape, see report/migrations.ts.
 */
const backupSchema = z.object({
  format: z.literal(format),
  edition: z.literal(edition),
  version: z.int(),
  madeAt: z.iso.datetime(),
  drafts: z.array(
    z.object({
      id: z.string(),
      draft: z.optional(z.string()),
      previous: z.optional(z.string()),
      versions: z.optional(z.string()),
    }),
  ),
});

/** One draft of a backup, as it lay in the storage. */
export type BackedUp = StoredTexts & { readonly id: string };

export function backupOf(store: DraftStore, madeAt: Date): string {
  const drafts = store.list().map(({ id }): BackedUp => ({ id, ...store.texts(id) }));
  const file = { format, edition, version: currentVersion, madeAt: madeAt.toISOString(), drafts };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** True for a file that is a backup, whole or not: other doors can then point here. */
export function looksLikeBackup(text: string): boolean {
  return text.slice(0, 200).includes(`"${format}"`);
}

/** The drafts of a backup made by this or an earlier program; a refusal says what to do. */
export function readBackup(text: string): Result<readonly BackedUp[]> {
  if (text.length > longest) return refused("文件太大，不像是草稿备份。请选择由“备份全部草稿”保存的文件。");
  const file = parseJson(text);
  if (file === undefined) return refused("这个备份文件不完整，可能没有保存或复制完。请换一份备份再试。");
  const head = z.object({ format: z.literal(format), version: z.int() }).safeParse(file);
  if (!head.success) return refused("这个文件不是草稿备份。请选择由“备份全部草稿”保存的文件。");
  if (head.data.version > currentVersion) return refused("这份备份由较新版本的程序保存。请更新程序后再恢复。");
  const read = backupSchema.safeParse(file);
  if (!read.success) return refused("这个备份文件的内容被改动过，无法读取。请换一份备份再试。");
  return accepted(
    read.data.drafts.map(({ id, draft, previous, versions }) => ({
      id,
      ...(draft === undefined ? {} : { draft }),
      ...(previous === undefined ? {} : { previous }),
      ...(versions === undefined ? {} : { versions }),
    })),
  );
}
