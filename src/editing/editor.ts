import { debounce } from "../lib/debounce.ts";
import { createEmitter } from "../lib/emitter.ts";
import type { Draft } from "../report/schema.ts";
import { type Change, type History, noHistory, recorded, redone, type Step, undone, withoutLast } from "./history.ts";

/** What undo and redo would take, and what was done last. Identical until one of them changes. */
export interface HistoryState {
  readonly undo: Change | undefined;
  readonly redo: Change | undefined;
  readonly last: { readonly done: "undone" | "redone"; readonly step: Step } | undefined;
}

/**
 * The one draft being edited, as an immutable value over time, with its history. Fields show it and put changes into
 * it; everything else derives from it.
 */
export interface Editor {
  /** After the last change. */
  readonly current: () => Draft;
  /** After the last pause in typing; identical between pauses. For lists, counts, marks and previews. */
  readonly settledDraft: () => Draft;
  /** Makes a change and puts it into the history; the fields are told to show it, unless it came from one of them. */
  readonly commit: (next: Draft, change: Change) => void;
  /** Takes the last step back for good, if it has this key. False where it has not. */
  readonly revert: (mergeKey: string) => boolean;
  readonly undo: () => Step | undefined;
  readonly redo: () => Step | undefined;
  readonly history: () => HistoryState;
  /** After every change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeSettled: (listener: () => void) => () => void;
  /** After every change that the fields have yet to show; called with the draft from before it and what was done, in words. */
  readonly subscribeExternal: (listener: (before: Draft, name: string) => void) => () => void;
  /** At once after what is undone, redone or put in; after a pause for what is typed. */
  readonly subscribeHistory: (listener: () => void) => () => void;
  /** Ends the timer that waits for a pause. */
  readonly stop: () => void;
}

/** Long enough not to run between two keystrokes of steady typing, short enough to feel immediate. */
const pauseMs = 200;

export function createEditor(initial: Draft, now: () => number = Date.now): Editor {
  let current = initial;
  let settled = initial;
  let history: History = noHistory;
  let last: HistoryState["last"];
  let state: HistoryState = { undo: undefined, redo: undefined, last };
  const changed = createEmitter();
  const settledChanged = createEmitter();
  const external = createEmitter<[before: Draft, name: string]>();
  const historyChanged = createEmitter();

  const updateHistory = () => {
    const undo = history.past[history.past.length - 1];
    const redo = history.future[0];
    if (state.undo?.name === undo?.name && state.redo === redo && state.last === last) return;
    state = { undo, redo, last };
    historyChanged.emit();
  };
  const pause = debounce(pauseMs, () => {
    settled = current;
    settledChanged.emit();
    updateHistory();
  });
  const become = (next: Draft) => {
    current = next;
    pause.trigger();
    changed.emit();
  };
  const becomeShown = (next: Draft, name: string) => {
    const before = current;
    become(next);
    external.emit(before, name);
    updateHistory();
  };
  const step = (way: typeof undone, done: "undone" | "redone") => {
    const { history: next, step: taken } = way(history);
    if (!taken) return undefined;
    history = next;
    last = { done, step: taken };
    if (done === "undone") becomeShown(taken.before, `撤销${taken.name}`);
    else becomeShown(taken.after, `重做${taken.name}`);
    return taken;
  };
  /** A report that was declared final is no longer so once anything in it is changed. */
  const reopened = (next: Draft): Draft =>
    next.finalisedOn !== null && next.finalisedOn === current.finalisedOn ? { ...next, finalisedOn: null } : next;
  return {
    current: () => current,
    settledDraft: () => settled,
    commit: (next, change) => {
      if (next === current) return;
      const draft = reopened(next);
      history = recorded(history, { ...change, before: current, after: draft, at: now() });
      last = undefined;
      if (change.origin === "field") become(draft);
      else becomeShown(draft, change.name);
    },
    revert: (mergeKey) => {
      const { history: next, step: taken } = withoutLast(history, mergeKey);
      if (!taken) return false;
      history = next;
      last = undefined;
      becomeShown(taken.before, `撤销${taken.name}`);
      return true;
    },
    undo: () => step(undone, "undone"),
    redo: () => step(redone, "redone"),
    history: () => state,
    subscribe: changed.subscribe,
    subscribeSettled: settledChanged.subscribe,
    subscribeExternal: external.subscribe,
    subscribeHistory: historyChanged.subscribe,
    stop: pause.cancel,
  };
}
