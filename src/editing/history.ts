import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";

/** What a change is, to the person who made it. */
export interface Change {
  /** In words, for "已撤销：…", e.g. 粘贴 24×6. */
  readonly name: string;
  /** Where it happened: the step, and the field to go back to. */
  readonly section: SectionId | "review";
  readonly field: string;
  /** Changes in a row with the same mark are one step: the keystrokes of one visit to a cell, or of one run of typing. */
  readonly run?: string;
  /** The longest pause within a run, in ms; without it only another change ends the run. */
  readonly pauseMs?: number;
}

/** One step back or forward: the whole draft on either side of it, sharing all that did not change. */
export interface Step extends Change {
  readonly before: Draft;
  readonly after: Draft;
  /** When its last change was made, in ms. */
  readonly at: number;
}

/** What can be undone, oldest first, and what can be redone, next first. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

/** Steps kept; each holds only what it changed, so that many are cheap. */
const depth = 1000;

function continues(last: Step, step: Step): boolean {
  if (step.run === undefined || last.run !== step.run) return false;
  return step.pauseMs === undefined || step.at - last.at <= step.pauseMs;
}

/** The history with one more change. A new change makes what was undone unreachable. */
export function recorded({ past }: History, step: Step): History {
  const last = past[past.length - 1];
  const joined = last && continues(last, step) ? { ...step, before: last.before } : step;
  const kept = joined === step ? past.slice(-(depth - 1)) : past.slice(0, -1);
  return { past: [...kept, joined], future: [] };
}

/** The history without its last step, if that one belongs to the run: what a person takes back with Esc. */
export function withoutRun({ past, future }: History, run: string): { history: History; step?: Step } {
  const last = past[past.length - 1];
  return last?.run === run
    ? { history: { past: past.slice(0, -1), future }, step: last }
    : { history: { past, future } };
}

export function undone({ past, future }: History): { history: History; step?: Step } {
  const step = past[past.length - 1];
  return step
    ? { history: { past: past.slice(0, -1), future: [step, ...future] }, step }
    : { history: { past, future } };
}

export function redone({ past, future }: History): { history: History; step?: Step } {
  const [step, ...rest] = future;
  return step ? { history: { past: [...past, step], future: rest }, step } : { history: { past, future } };
}
