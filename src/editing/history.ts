import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";

/** What a change is, to the person who made it. */
export interface Change {
  /** In words, for "已撤销：…", e.g. 粘贴 24×6. */
  readonly name: string;
  /** Where it happened: the step, and the field to go back to. */
  readonly section: SectionId | "review";
  readonly field: string;
  /** The field where it was typed shows it already; without it, the fields have yet to show the change. */
  readonly origin?: "field";
  /** Changes in a row with the same key are one step: the keystrokes of one visit to a cell, or of typing without a pause. */
  readonly mergeKey?: string;
  /** The longest pause between changes that are joined, in ms; without it only another change ends the step. */
  readonly mergeWithinMs?: number;
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
  if (step.mergeKey === undefined || last.mergeKey !== step.mergeKey) return false;
  return step.mergeWithinMs === undefined || step.at - last.at <= step.mergeWithinMs;
}

/** The history with one more change. A new change makes what was undone unreachable. */
export function recorded({ past }: History, step: Step): History {
  const last = past[past.length - 1];
  const joined = last && continues(last, step) ? { ...step, before: last.before } : step;
  const kept = joined === step ? past.slice(-(depth - 1)) : past.slice(0, -1);
  return { past: [...kept, joined], future: [] };
}

/** The history without its last step, if that one belongs to the run: what a person takes back with Esc. */
export function withoutLast({ past, future }: History, run: string): { history: History; step?: Step } {
  const last = past[past.length - 1];
  return last?.mergeKey === run
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
