/**
 * What is being done with the cell in focus, as in WPS and Excel, which call it 就绪, 输入 and 编辑:
 * - `selected`: what it holds is taken whole, and whatever is typed takes its place;
 * - `composing`: an input method has begun over a selected cell, and nothing of it stands yet;
 * - `typing`: it was typed over, and an arrow takes what was typed over and moves on;
 * - `editing`: a person is in its text, and arrows, Home and End move the caret there.
 */
export type EntryState = "selected" | "composing" | "typing" | "editing";

/** What happens to the cell in focus. */
export type EntryEvent =
  /** It gets the focus: by a key, a press, a link or a script. */
  | "arrived"
  /** Something is in its text that was typed, dictated, pasted at the caret or filled in by the browser. */
  | "entered"
  | "compositionBegun"
  /** An input method is closed without having given a sign. */
  | "compositionGivenUp"
  /** F2, or the second press of two in a row. */
  | "edited"
  /** The mouse or a finger is pressed on it, once. */
  | "pressed"
  /** What stands there is taken over, or what stood there before is put back. */
  | "settled"
  /** Another text was put there, by undo, a fill or a paste. */
  | "changed";

const all = (state: EntryState): Readonly<Record<EntryState, EntryState>> => ({
  selected: state,
  composing: state,
  typing: state,
  editing: state,
});
const same: Readonly<Record<EntryState, EntryState>> = {
  selected: "selected",
  composing: "composing",
  typing: "typing",
  editing: "editing",
};

const after: Readonly<Record<EntryEvent, Readonly<Record<EntryState, EntryState>>>> = {
  arrived: all("selected"),
  entered: { ...all("typing"), editing: "editing" },
  compositionBegun: { ...same, selected: "composing" },
  compositionGivenUp: { ...same, composing: "selected" },
  edited: { ...all("editing"), composing: "composing" },
  pressed: { ...same, typing: "editing" },
  settled: all("selected"),
  changed: all("selected"),
};

/** The state that an event leads to. No other state is kept: neither how it came about nor what the browser has marked counts. */
export function stateAfter(state: EntryState, event: EntryEvent): EntryState {
  return after[event][state];
}
