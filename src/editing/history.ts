import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";

/** What is known of a change besides the drafts before and after it. */
export interface Change {
  /** What it does, as 已撤销 names it, e.g. 粘贴 24×6. */
  readonly name: string;
  /** The step of the wizard where it was made. */
  readonly section: SectionId | "review";
  /** Id of the field to go to when the change is undone or redone. */
  readonly field: string;
  /** "field" where the change was typed and its field shows it already; without it the fields have yet to show it. */
  readonly origin?: "field";
  /** Changes in a row with the same key are one step: the keystrokes of one visit to a cell, or a run of typing. */
  readonly mergeKey?: string;
  /** The longest pause between two changes of one step, in ms; without it only a change with another key ends a step. */
  readonly mergeWithinMs?: number;
}

/** One step of undo and redo, with the whole draft before and after it; both share what did not change. */
export interface Step extends Change {
  readonly before: Draft;
  readonly after: Draft;
  /** When its last change was made, in ms since 1970. */
  readonly at: number;
}

/** The steps that can be undone, oldest first, and those that can be redone, next first. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** A step out of a history, and the history afterwards. */
interface Taken {
  readonly step: Step;
  readonly history: History;
}

/** The history of a draft that was just opened. */
export const noHistory: History = { past: [], future: [] };

/** The number of steps kept. Drafts share all that did not change between them, so that a step costs little memory. */
const maxSteps = 1000;

function continues(last: Step, step: Step): boolean {
  if (step.mergeKey === undefined || last.mergeKey !== step.mergeKey) return false;
  return step.mergeWithinMs === undefined || step.at - last.at <= step.mergeWithinMs;
}

/** Returns the history with a new change, as part of the last step or as a step of its own. Nothing can be redone then. */
export function recorded({ past }: History, step: Step): History {
  const last = past[past.length - 1];
  return last && continues(last, step)
    ? { past: [...past.slice(0, -1), { ...step, before: last.before }], future: [] }
    : { past: [...past.slice(-(maxSteps - 1)), step], future: [] };
}

/** Takes the last step to be undone; undefined where there is none. */
export function undone({ past, future }: History): Taken | undefined {
  const step = past[past.length - 1];
  return step && { step, history: { past: past.slice(0, -1), future: [step, ...future] } };
}

/** Takes the next step to be redone; undefined where there is none. */
export function redone({ past, future }: History): Taken | undefined {
  const [step, ...rest] = future;
  return step && { step, history: { past: [...past, step], future: rest } };
}
