import { createContext, type RefObject, useContext } from "react";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { Draft } from "../../report/schema.ts";

/** The draft that is open on this page, as it stands after the last keystroke: what must not be lost if a screen breaks. */
export interface OpenDraft {
  readonly id: string;
  readonly current: () => Draft;
}

/** What every screen may reach. */
export interface Program {
  /** The drafts of this browser. */
  readonly store: DraftStore;
  /** Held outside the screens; it keeps the last draft when its screen is gone. */
  readonly openDraft: RefObject<OpenDraft | undefined>;
}

const ProgramContext = createContext<Program | undefined>(undefined);

/** Gives the screens within it what every screen may reach. */
export const ProgramProvider = ProgramContext.Provider;

/** What the program around a screen holds; throws outside of it, which only a test can be. */
export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error("useProgram outside ProgramProvider");
  return program;
}
