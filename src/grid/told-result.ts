import { useSyncExternalStore } from "react";
import { useHistory } from "../editing/editing-context.tsx";
import { createEmitter } from "../lib/emitter.ts";
import type { CommandResult } from "./table-commands.ts";

/** What the last command in a table came to, for those who say it: nothing else is drawn anew for it. */
export interface ToldResult {
  /** Undefined where there is nothing to say, or it was put away. */
  readonly get: () => CommandResult | undefined;
  readonly set: (result: CommandResult | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The result of one table, none at first. */
export function createToldResult(): ToldResult {
  let told: CommandResult | undefined;
  const changed = createEmitter();
  return {
    get: () => told,
    set: (result) => {
      if (result === told) return;
      told = result;
      changed.emit();
    },
    subscribe: changed.subscribe,
  };
}

/** What is to be said of the last command; nothing once a step was undone or redone. */
export function useToldResult(told: ToldResult): CommandResult | undefined {
  const result = useSyncExternalStore(told.subscribe, told.get);
  return useHistory().last ? undefined : result;
}
