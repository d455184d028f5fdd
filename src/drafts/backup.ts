import * as z from "zod/mini";
import { edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { currentVersion } from "../report/migrations.ts";
import { wordsOf } from "../report/set-aside.ts";
import type { DraftStore } from "./draft-store.ts";
import type { StoredTexts } from "./stored-texts.ts";

const format = "annual-disclosure-report-backup";

/**
 * The longest text that is read as a backup, in UTF-16 units. Storage holds five million of them, and their number may
 * double where JSON is written within JSON.
 */
const maxLength = 30_000_000;

/** A browser's storage holds some seven hundred of the shortest drafts; a file with thousands is no backup of one. */
const mostDrafts = 2000;

/**
 * All drafts of one browser as a file. The texts are kept as they are stored, so that what cannot be read there is not
 * lost. `version` is that of the report's shape, see report/migrations.ts.
 */
const backupSchema = z.object({ format: z.literal(format), edition: z.literal(edition), drafts: z.array(z.unknown()) });

const textOrNone = z.catch(z.optional(z.string()), undefined);
const rowSchema = z.object({
  id: z.catch(z.string(), ""),
  draft: textOrNone,
  previous: textOrNone,
  versions: textOrNone,
});

/** Returns a row of the file as far as it can be read; one bad row takes nothing from the others, nor is it dropped. */
const rowOf = (row: unknown): BackedUp => rowSchema.safeParse(row).data ?? { id: "", draft: wordsOf(row) };

/** One draft of a backup, with its texts as they were stored. */
export type BackedUp = StoredTexts & { readonly id: string };

/** What goes into a backup beside the drafts, as it is stored. */
export interface BackedUpBeside {
  readonly settings?: string;
  /** The texts of the shelf. */
  readonly shelf?: readonly string[];
  /** What the office said of its register. */
  readonly register?: string;
}

/** Returns the backup of all drafts, and of what is stored beside them, as the text of a file; what is empty is left out. */
export function backupOf(store: DraftStore, madeAt: Date, beside: BackedUpBeside = {}): string {
  const drafts = store.list().map(({ id }): BackedUp => ({ id, ...store.texts(id) }));
  const stored = Object.fromEntries(Object.entries(beside).filter(([, one]) => one.length > 0));
  const file = { format, edition, version: currentVersion, madeAt: madeAt.toISOString(), drafts, ...stored };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Returns whether a file is a backup, whole or not, so that it can be brought in as one wherever it is chosen. */
export function looksLikeBackup(text: string): boolean {
  return text.slice(0, 200).includes(`"${format}"`);
}

const besideSchema = z.object({
  format: z.literal(format),
  settings: textOrNone,
  shelf: z.catch(z.optional(z.array(z.string())), undefined),
  register: textOrNone,
});

/** Returns what a backup holds beside the drafts, as it was stored; nothing where it is no backup. */
export function besideInBackup(text: string): BackedUpBeside {
  const file = text.length > maxLength ? undefined : parseJson(text);
  const { settings, shelf, register } = besideSchema.safeParse(file).data ?? {};
  return { ...(settings && { settings }), ...(shelf && { shelf }), ...(register && { register }) };
}

/** Returns the drafts of a backup made by this or an earlier program, or a sentence on what is wrong and what to do. */
export function readBackup(text: string): Result<readonly BackedUp[]> {
  if (text.length > maxLength) return refused("文件太大，不像是草稿备份。请选择由“备份全部草稿”保存的文件。");
  const file = parseJson(text);
  if (file === undefined) return refused("这个备份文件不完整，可能没有保存或复制完。请换一份备份再试。");
  const head = z.object({ format: z.literal(format), version: z.int() }).safeParse(file);
  if (!head.success) return refused("这个文件不是草稿备份。请选择由“备份全部草稿”保存的文件。");
  if (head.data.version > currentVersion) return refused("这份备份由较新版本的程序保存。请更新程序后再恢复。");
  const { drafts } = file as { readonly drafts?: unknown };
  if (Array.isArray(drafts) && drafts.length > mostDrafts) {
    return refused(
      `文件中有 ${drafts.length} 份草稿，多得不像一个浏览器的备份，没有读取。请选择由“备份全部草稿”保存的文件。`,
    );
  }
  const read = backupSchema.safeParse(file);
  if (!read.success) return refused("这个备份文件的内容被改动过，无法读取。请换一份备份再试。");
  return accepted(read.data.drafts.map(rowOf));
}
