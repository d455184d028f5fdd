import type { RefObject } from "react";
import type { Draft } from "../../report/schema.ts";

/** The draft that is open on this page, as it stands after the last keystroke: what must not be lost if a screen breaks. */
export interface OpenDraft {
  readonly id: string;
  readonly current: () => Draft;
}

/** Held outside the screens; it keeps the last one when its screen is gone. */
export type OpenDraftRef = RefObject<OpenDraft | undefined>;
