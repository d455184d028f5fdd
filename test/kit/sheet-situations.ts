/** What is done, and what comes of it in each state. */
export interface Situation {
  /** Deeds in words, one after the other: a verb and what it is done with. */
  readonly deeds: readonly string[];
  readonly selected: string;
  readonly typing: string;
  readonly editing: string;
}

/** The states that a situation begins with, and the deeds that lead there from the cell `here`, selected, with 1234. */
export const beginnings = { selected: [], typing: ["type 56"], editing: ["press F2"] } as const;

/**
 * The specification of a cell, as WPS and Excel have it. A line: what is done | what comes of it where the cell, which
 * holds 1234, is selected | where 56 was typed over it | where F2 opened it. What comes of it: the state, the text with
 * its caret (‸) or what is marked in it ([ ]), and where the focus is if elsewhere, with what `here` shows then. The
 * neighbours hold 11 above, 22 below, 33 left and 44 right. `here@2` is the point behind the second sign of its text,
 * `here` a point left of all of it.
 */
const table = `
What is typed takes the place of a selected whole, and goes to the caret of an open text.
type 7 | typing 7‸ | typing 567‸ | editing 12347‸
type —, press Enter, press Shift+Enter, type 5 | typing 5‸ | typing 5‸ | typing 5‸
compose ７ | typing 7‸ | typing 567‸ | editing 12347‸
give-up ７ | selected 1234 | typing 56‸ | editing 1234‸
give-up ７, type 7 | typing 7‸ | typing 567‸ | editing 12347‸
compose ７, press Escape | selected 1234 | selected 1234 | selected 1234
press Backspace | typing ‸ | typing 5‸ | editing 123‸
press Backspace, press Enter, press Shift+Enter | selected | selected 5 | selected 123
press Backspace, click here, type 7 | editing 7‸ | editing 7‸5 | editing 7‸123
press Delete | selected | typing 56‸ | editing 1234‸
press Delete, click here, type 7 | typing 7‸ | editing 7‸56 | editing 7‸1234
press Delete, type 7 | typing 7‸ | typing 567‸ | editing 12347‸

One click selects, however often and slowly; two in a row open the text where they are done.
click here, type 7 | typing 7‸ | editing 7‸56 | editing 7‸1234
click here, click here, type 7 | typing 7‸ | editing 7‸56 | editing 7‸1234
click here@2 | selected 1234 | editing 56‸ | editing 12‸34
click below | selected 22 at below, here 1234 | selected 22 at below, here 56 | selected 22 at below, here 1234
click below, type 7, click here, type 8 | typing 8‸ | typing 8‸ | typing 8‸
click below, press Shift+Enter, click here, type 56 | typing 56‸ | typing 56‸ | typing 56‸
double-click here | editing ‸1234 | editing [56] | editing [1234]
double-click here@2 | editing 12‸34 | editing [56] | editing [1234]
double-click here@2, type 7 | editing 127‸34 | editing 7‸ | editing 7‸
double-click below | editing ‸22 at below, here 1234 | editing ‸22 at below, here 56 | editing ‸22 at below, here 1234
double-click here, press Escape, type 7 | typing 7‸ | typing 7‸ | typing 7‸
right-click here@4, type 7 | typing 7‸ | editing 567‸ | editing 12347‸
right-click below, type 7 | typing 7‸ at below, here 1234 | typing 7‸ at below, here 56 | typing 7‸ at below, here 1234

Shift and dragging select many cells; in an open text they mark what is in it.
shift-click below | selected 1234, 2 cells | selected 56, 2 cells | selected 1234, 2 cells
shift-click below, type 7 | typing 7‸ | typing 7‸ | typing 7‸
shift-click here | selected 1234 | editing [56] | editing [1234]
drag-to right | selected 1234, 2 cells | editing [56] | editing [1234]
drag-to right, type 7 | typing 7‸ | editing 7‸ | editing 7‸
drag-to right, click here, type 7 | typing 7‸ | editing 7‸56 | editing 7‸1234
press Shift+ArrowDown | selected 1234, 2 cells | selected 56, 2 cells | editing 1234‸
press Shift+ArrowLeft | selected 1234, 2 cells | selected 56, 2 cells | editing 123[4]
press Shift+ArrowLeft, type 7 | typing 7‸ | typing 7‸ | editing 1237‸
press Shift+ArrowDown, press Backspace | selected, 2 cells | selected, 2 cells | editing 123‸
press Shift+ArrowDown, press Escape | selected 1234 | selected 56 | selected 1234
press Shift+ArrowDown, press F2 | editing 1234‸ | editing 56‸ | editing 1234‸

Keys move on from a selected cell and from one that was typed over; in an edited text they move the caret.
press ArrowLeft | selected 33 at left, here 1234 | selected 33 at left, here 56 | editing 123‸4
press ArrowLeft, type 7 | typing 7‸ at left, here 1234 | typing 7‸ at left, here 56 | editing 1237‸4
press ArrowRight | selected 44 at right, here 1234 | selected 44 at right, here 56 | editing 1234‸
press ArrowDown | selected 22 at below, here 1234 | selected 22 at below, here 56 | editing 1234‸
press ArrowUp, type 7 | typing 7‸ at above, here 1234 | typing 7‸ at above, here 56 | editing 7‸1234
press Home, press ArrowRight | selected 33 at left, here 1234 | selected 33 at left, here 56 | editing 1‸234
press Home, type 7 | typing 7‸ at first, here 1234 | typing 7‸ at first, here 56 | editing 7‸1234
press Home, press End | selected at last, here 1234 | selected at last, here 56 | editing 1234‸
press Control+ArrowLeft | selected at first, here 1234 | selected at first, here 56 | editing ‸1234
press Enter | selected 22 at below, here 1234 | selected 22 at below, here 56 | selected 22 at below, here 1234
press Shift+Enter | selected 11 at above, here 1234 | selected 11 at above, here 56 | selected 11 at above, here 1234
press Tab | selected 44 at right, here 1234 | selected 44 at right, here 56 | selected 44 at right, here 1234
press Shift+Tab | selected 33 at left, here 1234 | selected 33 at left, here 56 | selected 33 at left, here 1234
press Shift+Tab, press Tab, type 7 | typing 7‸ | typing 7‸ | typing 7‸
press Enter, press Shift+Enter, press Escape | selected 1234 | selected 56 | selected 1234
press Control+End, type 7, press Enter, press Escape | selected 7 at end, here 1234 | selected 7 at end, here 56 | selected 22 at below, here 12347
press Escape | selected 1234 | selected 1234 | selected 1234
type 7, press Escape, type 8 | typing 8‸ | typing 8‸ | typing 8‸
press F2, press ArrowLeft, type 9 | editing 1239‸4 | editing 59‸6 | editing 1239‸4
press F2, press Home, press Delete | editing ‸234 | editing ‸6 | editing ‸234
press F2, type 7, press Escape | selected 1234 | selected 1234 | selected 1234
press F2, press F2, press ArrowLeft | editing 123‸4 | editing 5‸6 | editing 123‸4

Copies are of whole cells while they are selected, else of what is marked; a block is never put into a text.
press Control+a | selected at corner, here 1234, 144 cells | editing [56] | editing [1234]
press Control+a, type 7 | typing 7‸ at corner, here 1234 | editing 7‸ | editing 7‸
press Control+c, click right, press Control+v | selected 1234 at right, here 1234 | selected 44 at right, here 56 | selected 44 at right, here 1234
press Shift+ArrowLeft, press Control+c, click right, press Control+v | selected 33 at right, here 1234 | selected 33 at right, here 56 | selected 4 at right, here 1234
press Control+x | selected | typing 56‸ | editing 1234‸
press Control+a, press Control+x, press Escape, type 7 | typing 7‸ at corner, here | typing 7‸ | typing 7‸
paste 9 | selected 9 | typing 569‸ | editing 12349‸
paste 9, type 8 | typing 8‸ | typing 5698‸ | editing 123498‸
paste 9, press Escape | selected 9 | selected 1234 | selected 1234
press F2, press Home, paste 9 | editing 9‸1234 | editing 9‸56 | editing 9‸1234
paste 8⇥9 | selected 8 | selected 8 | selected 8
paste 8⇥9, type 7 | typing 7‸ | typing 7‸ | typing 7‸
paste 8⇥9, press ArrowRight | selected 9 at right, here 8 | selected 9 at right, here 8 | selected 9 at right, here 8

What puts another text into a cell selects it.
press Control+d | selected 11 | selected 11 | selected 11
press Control+d, type 7 | typing 7‸ | typing 7‸ | typing 7‸
press Control+r | selected 33 | selected 33 | selected 33
type 7, press Control+z | selected 1234 | selected 1234 | selected 1234
type 7, press Control+z, type 8 | typing 8‸ | typing 8‸ | typing 8‸
type 7, press Control+z, press Control+y | selected 7 | selected 567 | selected 12347
type 7, press Enter, press Control+z, type 8 | typing 8‸ | typing 8‸ | typing 8‸

What does not concern the cell leaves it as it is.
wheel | selected 1234 | typing 56‸ | editing 1234‸
leave-window | selected 1234 | typing 56‸ | editing 1234‸
leave-window, type 7 | typing 7‸ | typing 567‸ | editing 12347‸
focus here, type 7 | typing 7‸ | typing 567‸ | editing 12347‸
focus below, type 7 | typing 7‸ at below, here 1234 | typing 7‸ at below, here 56 | typing 7‸ at below, here 1234
focus below, focus here, type 7 | typing 7‸ | typing 7‸ | typing 7‸
`;

/** The table's lines; those without columns are its headings. */
export const situations: readonly Situation[] = table
  .split("\n")
  .map((line) => line.split(" | "))
  .filter((columns) => columns.length === 4)
  .map(([deeds = "", selected = "", typing = "", editing = ""]) => ({
    deeds: deeds.split(", "),
    selected,
    typing,
    editing,
  }));

/** What a person does within an open text: it stays open. */
export const textDeeds: readonly string[] = [
  ...["type 7", "type 05", "type a", "press Backspace", "press Delete", "press F2", "press Control+a"],
  ...["compose ７", "give-up ７", "paste 9", "wheel"],
];
/** What changes no number, wherever it is done. */
export const idleDeeds: readonly string[] = [
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Enter", "Shift+Enter", "Tab", "Escape", "F2"],
  ...["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowDown", "Shift+Home", "Control+ArrowLeft", "Control+c"],
]
  .map((key) => `press ${key}`)
  .concat(
    ["click here", "click here@2", "click below", "double-click here", "double-click here@1", "double-click right"],
    ["shift-click below", "focus here", "focus left", "leave-window", "wheel"],
  );
/** All that can be done. */
export const allDeeds: readonly string[] = [
  ...idleDeeds,
  ...textDeeds,
  ...["press Control+z", "press Control+y", "press Control+d", "press Control+r", "press Control+x", "press Control+v"],
  "paste 8⇥9",
];
