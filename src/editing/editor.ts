import { debounce } from "../lib/debounce.ts";
import { createEmitter } from "../lib/emitter.ts";
import { inSlices, type Work } from "../lib/slices.ts";
import type { Draft } from "../report/schema.ts";
import {
  type Change,
  type History,
  noHistory,
  type Reopening,
  recorded,
  redone,
  reopeningIn,
  type Step,
  undone,
} from "./history.ts";

/** What the buttons of undo and redo show. It stays the same object until one of them changes. */
export interface HistoryState {
  /** The change that undo would take back. */
  readonly undo: Change | undefined;
  /** The change that redo would make again. */
  readonly redo: Change | undefined;
  /** The step that was undone or redone last; undefined once anything else was changed. */
  readonly last: { readonly done: "undone" | "redone"; readonly step: Step } | undefined;
  /** The change by which the report is no longer final. */
  readonly reopening: Reopening | undefined;
}

/**
 * The one draft being edited, as a value that each change replaces, and its history. Fields show it and commit changes to
 * it; everything else derives from it.
 */
export interface Editor {
  /** Returns the draft as of the last change. */
  readonly current: () => Draft;
  /** Returns the draft as of the last pause in typing, for lists, counts, marks and previews. */
  readonly settledDraft: () => Draft;
  /** Makes a change and records it. The fields are told to show it, unless it came from one of them. */
  readonly commit: (next: Draft, change: Change) => void;
  /** From now on a change does no more than what is left of it: `keep` gets the draft before and after it. */
  readonly restrict: (keep: (before: Draft, next: Draft) => Draft) => void;
  /**
   * Replaces the draft by what another tab made of it. That is one step of the history however often the other saves
   * meanwhile, so that the steps before it can still be undone. `section` is where it differs.
   */
  readonly load: (next: Draft, section: Change["section"]) => void;
  /** Takes the last step back for good if it has this key; returns whether it had. */
  readonly revert: (mergeKey: string) => boolean;
  /** Undoes the last step and returns it; undefined where there is none. */
  readonly undo: () => Step | undefined;
  /** Redoes the next step and returns it; undefined where there is none. */
  readonly redo: () => Step | undefined;
  readonly history: () => HistoryState;
  /** Calls the listener after every change. Returns, as all of these do, what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls the listener after every pause in typing. */
  readonly subscribeSettled: (listener: () => void) => () => void;
  /** Calls the listener after every change that the fields have yet to show, with the draft before it and its name. */
  readonly subscribeExternal: (listener: (before: Draft, name: string) => void) => () => void;
  /** Calls the listener when `history` has changed: at once after undo, redo and a paste, after a pause in typing. */
  readonly subscribeHistory: (listener: () => void) => () => void;
  /** Ends the timer that waits for a pause. */
  readonly stop: () => void;
}

/** The field of the changes by which 定稿 is given and taken away on purpose. */
export const finaliseId = "finalise";

/** How long a pause in typing is, in ms: not between two keystrokes of steady typing, and short enough to feel immediate. */
const pauseMs = 200;

interface Options {
  /** In ms since 1970. */
  readonly now?: () => number;
  /**
   * What is to be worked out of a draft before it is settled, so that all who then ask find it known; undefined where that
   * takes no time. Done in slices: nobody who goes on typing waits for it, and then it is given up.
   */
  readonly prepare?: (draft: Draft) => Work<unknown> | undefined;
}

/** Makes the editor of a draft. */
export function createEditor(initial: Draft, { now = Date.now, prepare }: Options = {}): Editor {
  let current = initial;
  let within = (_before: Draft, next: Draft): Draft => next;
  let settled = initial;
  let history: History = noHistory;
  let last: HistoryState["last"];
  let state: HistoryState = { undo: undefined, redo: undefined, last, reopening: undefined };
  const changed = createEmitter();
  const settledChanged = createEmitter();
  const external = createEmitter<[before: Draft, name: string]>();
  const historyChanged = createEmitter();

  const updateHistory = () => {
    const undo = history.past[history.past.length - 1];
    const redo = history.future[0];
    const reopening = reopeningIn(history, ({ field }) => field === finaliseId);
    const isSame = state.undo?.name === undo?.name && state.redo === redo && state.last === last;
    if (isSame && state.reopening?.steps === reopening?.steps) return;
    state = { undo, redo, last, reopening };
    historyChanged.emit();
  };
  let isStopped = false;
  const settle = () => {
    settled = current;
    settledChanged.emit();
    updateHistory();
  };
  const pause = debounce(pauseMs, () => {
    const draft = current;
    const work = prepare?.(draft);
    if (!work) return settle();
    const isWanted = () => current === draft && !isStopped;
    void inSlices(work, isWanted).then((done) => done && isWanted() && settle());
    return undefined;
  });
  const replace = (next: Draft) => {
    current = next;
    pause.trigger();
    changed.emit();
  };
  const replaceAndShow = (next: Draft, name: string) => {
    const before = current;
    replace(next);
    external.emit(before, name);
    updateHistory();
  };
  const step = (done: "undone" | "redone") => {
    const taken = done === "undone" ? undone(history) : redone(history);
    if (!taken) return undefined;
    history = taken.history;
    last = { done, step: taken.step };
    const { name, before, after } = taken.step;
    if (done === "undone") replaceAndShow(before, `撤销${name}`);
    else replaceAndShow(after, `重做${name}`);
    return taken.step;
  };
  /** A report that was declared final is no longer so once anything in it is changed. */
  const reopened = (next: Draft): Draft =>
    next.finalisedOn !== null && next.finalisedOn === current.finalisedOn ? { ...next, finalisedOn: null } : next;
  return {
    current: () => current,
    settledDraft: () => settled,
    commit: (next, change) => {
      if (next === current) return;
      const draft = reopened(within(current, next));
      history = recorded(history, { ...change, before: current, after: draft, at: now() });
      last = undefined;
      if (change.origin === "field") replace(draft);
      else replaceAndShow(draft, change.name);
    },
    restrict: (keep) => {
      within = keep;
    },
    load: (next, section) => {
      const change = { name: "载入另一个标签页的修改", section, field: section, mergeKey: "other tab" };
      history = recorded(history, { ...change, before: current, after: next, at: now() });
      last = undefined;
      replaceAndShow(next, change.name);
    },
    revert: (mergeKey) => {
      const taken = undone(history);
      if (taken?.step.mergeKey !== mergeKey) return false;
      history = { ...taken.history, future: history.future };
      last = undefined;
      replaceAndShow(taken.step.before, `撤销${taken.step.name}`);
      return true;
    },
    undo: () => step("undone"),
    redo: () => step("redone"),
    history: () => state,
    subscribe: changed.subscribe,
    subscribeSettled: settledChanged.subscribe,
    subscribeExternal: external.subscribe,
    subscribeHistory: historyChanged.subscribe,
    stop: () => {
      isStopped = true;
      pause.cancel();
    },
  };
}
