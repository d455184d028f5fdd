import { createPause } from "../lib/debounce.ts";
import { createListeners } from "../lib/emitter.ts";
import type { Draft } from "../report/schema.ts";
import { type Change, type History, noHistory, recorded, redone, type Step, undone, withoutRun } from "./history.ts";

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
  readonly settled: () => Draft;
  /** A change that the field where it was typed shows already. */
  readonly type: (next: Draft, change: Change) => void;
  /** A change that the fields have yet to show. */
  readonly change: (next: Draft, change: Change) => void;
  /** Takes the last change back for good, if it belongs to this run. False where it does not. */
  readonly takeBack: (run: string) => boolean;
  readonly undo: () => Step | undefined;
  readonly redo: () => Step | undefined;
  readonly history: () => HistoryState;
  /** After every change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeSettled: (listener: () => void) => () => void;
  /** After every change that the fields have yet to show; called with the draft from before it. */
  readonly subscribeShown: (listener: (before: Draft) => void) => () => void;
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
  const listeners = createListeners();
  const settledListeners = createListeners();
  const shownListeners = createListeners<[before: Draft]>();
  const historyListeners = createListeners();

  const tellHistory = () => {
    const undo = history.past[history.past.length - 1];
    const redo = history.future[0];
    if (state.undo?.name === undo?.name && state.redo === redo && state.last === last) return;
    state = { undo, redo, last };
    historyListeners.notify();
  };
  const pause = createPause(pauseMs, () => {
    settled = current;
    settledListeners.notify();
    tellHistory();
  });
  const become = (next: Draft) => {
    current = next;
    pause.start();
    listeners.notify();
  };
  const show = (next: Draft) => {
    const before = current;
    become(next);
    shownListeners.notify(before);
  };
  const step = (way: typeof undone, done: "undone" | "redone") => {
    const { history: next, step: taken } = way(history);
    if (!taken) return undefined;
    history = next;
    last = { done, step: taken };
    show(done === "undone" ? taken.before : taken.after);
    tellHistory();
    return taken;
  };
  const record = (next: Draft, change: Change) => {
    history = recorded(history, { ...change, before: current, after: next, at: now() });
    last = undefined;
  };
  /** A report that was declared final is no longer so once anything in it is changed. */
  const reopened = (next: Draft): Draft =>
    next.finalisedOn !== null && next.finalisedOn === current.finalisedOn ? { ...next, finalisedOn: null } : next;
  return {
    current: () => current,
    settled: () => settled,
    type: (next, change) => {
      if (next === current) return;
      const draft = reopened(next);
      record(draft, change);
      become(draft);
    },
    change: (next, change) => {
      if (next === current) return;
      const draft = reopened(next);
      record(draft, change);
      show(draft);
      tellHistory();
    },
    takeBack: (run) => {
      const { history: next, step: taken } = withoutRun(history, run);
      if (!taken) return false;
      history = next;
      last = undefined;
      show(taken.before);
      tellHistory();
      return true;
    },
    undo: () => step(undone, "undone"),
    redo: () => step(redone, "redone"),
    history: () => state,
    subscribe: listeners.subscribe,
    subscribeSettled: settledListeners.subscribe,
    subscribeShown: shownListeners.subscribe,
    subscribeHistory: historyListeners.subscribe,
    stop: pause.stop,
  };
}
