import { compose } from "../document/compose.ts";
import { toDocx } from "../document/word/to-docx.ts";
import type { Making } from "../export/file-kinds.ts";
import { dayOf } from "../lib/days.ts";
import type { Draft } from "../report/schema.ts";
import { codeMark } from "./code-mark.ts";

/** 签批稿: the report as a Word document with 核对码 at the head of each page, so that what was signed is known by any of them. */
export const signedCopy = (draft: Draft, making: Making): Promise<Uint8Array> =>
  toDocx(compose(draft, making), { organ: draft.organ.trim(), day: dayOf(making.at) }, { code: codeMark(draft) });
