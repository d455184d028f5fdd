import * as z from "zod/mini";
import { type Pasted, pasteAt } from "../clipboard/paste.ts";
import { fromJson } from "../files/json.ts";
import { cellById } from "../form/cells.ts";
import { edition } from "../form/form.ts";
import { parseJson } from "../lib/parse-json.ts";
import { accepted, type Result } from "../lib/result.ts";
import { blankDraft } from "../report/blank-draft.ts";
import { numberAt } from "../report/cell-entry.ts";
import type { ReadDraft } from "../report/read-draft.ts";
import { type SetAside, setAsideSentence } from "../report/set-aside.ts";

/** The cells that a paste set, each with the number now there, `null` for none; and what is said of it. */
interface Placement {
  readonly placed: Readonly<Record<string, number | string | null>>;
  readonly told: readonly string[];
}

/** `choices` stand where the clerk would be asked which is meant. */
export type PasteAnswer =
  | Placement
  | (Placement & { readonly refused: string })
  | { readonly choices: readonly Placement[] };

const clipboardSchema = z.object({
  cell: z.string(),
  text: z.optional(z.nullable(z.string())),
  html: z.optional(z.nullable(z.string())),
  into: z.optional(z.unknown()),
});

/** A clipboard, the cell in focus, and the exported file it is pasted into, if not into a blank report. */
export type Clipboard = z.infer<typeof clipboardSchema>;

/** The answer to a paste that was refused: nothing is placed, and the sentence says why. */
export const notPasted = (refused: string): PasteAnswer => ({ placed: {}, told: [], refused });

// Neither organ nor year takes part.
const blank = blankDraft({ organ: "", organKind: "other", year: Number(edition) });

function draftOf(into: unknown): Result<ReadDraft> {
  if (into === undefined || into === null) return accepted({ draft: blank, setAside: [] });
  return fromJson(typeof into === "string" ? into : JSON.stringify(into));
}

/** `setAside` is what of the report that was pasted into could not stay in its place. */
function placementOf({ draft, cells, told }: Pasted, setAside: readonly SetAside[]): Placement {
  const placed = cells.flatMap((id) => {
    const cell = cellById(id);
    return cell ? [[id, numberAt(draft, cell)] as const] : [];
  });
  const ofReport = setAside.map((one) => `${one.place}：${setAsideSentence(one)}`);
  return { placed: Object.fromEntries(placed), told: [...told, ...ofReport] };
}

/** What pasting a clipboard comes to, in a blank report or in the one that came with it. */
export function pasteAnswer({ cell: id, text, html, into }: Clipboard): PasteAnswer {
  const cell = cellById(id);
  if (!cell) return notPasted(`没有“${id}”这一格。请核对格的编号，如 applications.received.naturalPerson。`);
  const read = draftOf(into);
  if (!read.ok) return notPasted(read.message);
  const { draft, setAside } = read.value;
  const pasting = pasteAt(draft, cell, { text: text ?? "", html: html ?? "" });
  if (pasting.kind === "refused") return notPasted(pasting.message);
  if (pasting.kind === "choices") return { choices: pasting.choices.map((one) => placementOf(one, setAside)) };
  return placementOf(pasting, setAside);
}

/** The answer to a clipboard that came as a line of JSON. */
export function pasteLine(text: string): PasteAnswer {
  const line = parseJson(text);
  if (line === undefined) return notPasted("这一行不是完整的 JSON。");
  const clipboard = clipboardSchema.safeParse(line);
  return clipboard.success ? pasteAnswer(clipboard.data) : notPasted("这一行不是剪贴板的内容，应有 cell 和 text。");
}
