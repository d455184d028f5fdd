import type { TypedPack } from "./notice-typed.ts";

let edits: TypedPack | undefined;

/** What was typed into 通知包 and not saved when it was closed: it is there when it is opened again, as long as the page lives. */
export const keptEdits = {
  keep: (typed: TypedPack | undefined): void => {
    edits = typed;
  },
  kept: (): TypedPack | undefined => edits,
  /** For the page to ask before it is closed; one and the same, so that it is held once. */
  holder: { isUnsaved: (): boolean => edits !== undefined },
} as const;
