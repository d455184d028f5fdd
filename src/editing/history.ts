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
  /** The characters of texts that it holds and the draft after it does not. */
  readonly held: number;
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

/**
 * The characters that the steps may hold together beside the draft: 40 MB. A step of typing holds the whole text that it
 * changed, so that a thousand of them in a text of 200,000 characters would take ten times as much.
 */
export const maxHeld = 20_000_000;

/** The characters of texts in a value that are not in another; what is the same object in both is not looked into. */
function heldBy(value: unknown, other: unknown): number {
  if (value === other) return 0;
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  const parts = value as Readonly<Record<string, unknown>>;
  const others = (typeof other === "object" && other !== null ? other : {}) as Readonly<Record<string, unknown>>;
  let held = 0;
  // Lists of the parts would be made at each keystroke.
  for (const key in parts) held += heldBy(parts[key], others[key]);
  return held;
}

/** The latest steps that may be kept, the last one in any case. */
function withinBounds(past: readonly Step[]): readonly Step[] {
  let held = 0;
  let from = past.length;
  while (from > 0 && past.length - from < maxSteps) {
    held += past[from - 1]?.held ?? 0;
    if (held > maxHeld && from < past.length) break;
    from -= 1;
  }
  return from === 0 ? past : past.slice(from);
}

function continues(last: Step, step: Omit<Step, "held">): boolean {
  if (step.mergeKey === undefined || last.mergeKey !== step.mergeKey) return false;
  return step.mergeWithinMs === undefined || step.at - last.at <= step.mergeWithinMs;
}

/** Returns the history with a new change, as part of the last step or as a step of its own. Nothing can be redone then. */
export function recorded({ past }: History, made: Omit<Step, "held">): History {
  const last = past[past.length - 1];
  const isMore = last !== undefined && continues(last, made);
  const before = isMore ? last.before : made.before;
  const step: Step = { ...made, before, held: heldBy(before, made.after) };
  const next = past.slice();
  next[isMore ? past.length - 1 : past.length] = step;
  // A number holds no text, and bounds that were kept before are kept then.
  return { past: step.held === 0 && next.length <= maxSteps ? next : withinBounds(next), future: [] };
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

/** A change that took 定稿 away, as whatever is changed does. */
export interface Reopening {
  /** The name of the change. */
  readonly name: string;
  /** The day on which the report had been declared final. */
  readonly finalisedOn: string;
  /** The number of steps from that change on, which undone give 定稿 back. */
  readonly steps: number;
}

/** Returns the change by which the report is no longer final; undefined where it never was, is again, or was meant not to be. */
export function reopeningIn({ past }: History, isMeant: (step: Step) => boolean): Reopening | undefined {
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const step = past[at];
    if (!step || step.after.finalisedOn !== null) return undefined;
    const { finalisedOn } = step.before;
    if (finalisedOn === null) continue;
    return isMeant(step) ? undefined : { name: step.name, finalisedOn, steps: past.length - at };
  }
  return undefined;
}
