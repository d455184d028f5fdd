import { expect, test } from "vitest";
import { disclosure } from "../../src/form/disclosure.ts";
import { litigation } from "../../src/form/litigation.ts";
import { cellAt, entryGrid, moved } from "../../src/grid/entry-grid.ts";
import { commandOf } from "../../src/grid/keys.ts";

const key = (name: string) => {
  const parts = name.split("+");
  return {
    key: parts.at(-1) ?? "",
    ctrlKey: parts.includes("Ctrl"),
    metaKey: false,
    shiftKey: parts.includes("Shift"),
    altKey: parts.includes("Alt"),
  };
};
const fresh = { fresh: true, atStart: true, atEnd: true, editing: false, many: false };
const inText = { fresh: false, atStart: false, atEnd: false, editing: false, many: false };

test.each([
  ["ArrowRight", fresh, "right"],
  ["ArrowRight", { ...inText, atEnd: true }, "right"],
  ["ArrowLeft", { ...inText, atStart: true }, "left"],
  ["ArrowDown", inText, "down"],
  ["Enter", { ...inText, editing: true }, "down"],
  ["Shift+Enter", fresh, "up"],
  ["Ctrl+ArrowDown", fresh, "bottom"],
  ["Ctrl+Home", fresh, "tableStart"],
])("%s moves on in state %j: %s", (name, state, move) => {
  expect(commandOf(key(name), state)).toMatchObject({ do: "move", move });
});

test.each([
  ["ArrowRight", inText],
  ["ArrowLeft", { ...fresh, editing: true }],
  ["Home", { ...fresh, editing: true }],
  ["Delete", inText],
  ["Backspace", fresh],
  ["Alt+ArrowDown", fresh],
  ["Ctrl+c", fresh],
  ["5", fresh],
])("%s is left to the text in state %j", (name, state) => {
  expect(commandOf(key(name), state)).toBeUndefined();
});

test("with Shift the moves extend the selection", () => {
  expect(commandOf(key("Shift+ArrowDown"), fresh)).toEqual({ do: "move", move: "down", extend: true });
  expect(commandOf(key("ArrowDown"), fresh)).toEqual({ do: "move", move: "down", extend: false });
});

test.each([
  ["Ctrl+D", "fillDown"],
  ["Ctrl+r", "fillRight"],
  ["Ctrl+a", "selectAll"],
  ["Ctrl+.", "annotate"],
  ["F2", "edit"],
  ["Escape", "restore"],
  ["Delete", "clear"],
  ["?", "help"],
  ["Shift+?", "help"],
  ["F1", "help"],
])("%s is %s", (name, does) => {
  expect(commandOf(key(name), fresh)).toEqual({ do: does });
});

test("in 表二 the short rows are gone through as the long ones are, in 表四 the one row from end to end", () => {
  const two = entryGrid(disclosure);
  expect(two.map((row) => row.length)).toEqual([3, 3, 1, 1, 1, 1]);
  expect(cellAt(two, moved(two, { row: 1, column: 2 }, "down"))?.row.label).toBe("行政许可");
  const four = entryGrid(litigation);
  expect(four.map((row) => row.length)).toEqual([12]);
  expect(cellAt(four, moved(four, { row: 0, column: 3 }, "right"))?.name).toBe("行政诉讼 未经复议直接起诉 结果维持");
});
