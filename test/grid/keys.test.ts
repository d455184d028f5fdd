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
const selected = { state: "selected", many: false } as const;
const typing = { state: "typing", many: false } as const;
const editing = { state: "editing", many: false } as const;

test.each([
  ["ArrowRight", selected, "right"],
  ["ArrowLeft", typing, "left"],
  ["ArrowDown", typing, "down"],
  ["Home", typing, "rowStart"],
  ["Enter", editing, "down"],
  ["Shift+Enter", selected, "up"],
  ["Ctrl+ArrowDown", selected, "bottom"],
  ["Ctrl+Home", selected, "tableStart"],
])("%s moves on in state %j: %s", (name, context, move) => {
  expect(commandOf(key(name), context)).toMatchObject({ do: "move", move });
});

test.each([
  ["ArrowRight", editing],
  ["ArrowUp", editing],
  ["Ctrl+ArrowLeft", editing],
  ["Home", editing],
  ["Delete", editing],
  ["Delete", typing],
  ["Backspace", selected],
  ["Alt+ArrowDown", selected],
  ["Ctrl+c", selected],
  ["5", selected],
] as const)("%s is left to the text in state %j", (name, context) => {
  expect(commandOf(key(name), context)).toBeUndefined();
});

test("with Shift the moves extend the selection", () => {
  expect(commandOf(key("Shift+ArrowDown"), selected)).toEqual({ do: "move", move: "down", extend: true });
  expect(commandOf(key("ArrowDown"), selected)).toEqual({ do: "move", move: "down", extend: false });
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
  expect(commandOf(key(name), selected)).toEqual({ do: does });
});

test("in 表二 the short rows are gone through as the long ones are, in 表四 the one row from end to end", () => {
  const two = entryGrid(disclosure);
  expect(two.map((row) => row.length)).toEqual([3, 3, 1, 1, 1, 1]);
  expect(cellAt(two, moved(two, { row: 1, column: 2 }, "down"))?.row.label).toBe("行政许可");
  const four = entryGrid(litigation);
  expect(four.map((row) => row.length)).toEqual([12]);
  expect(cellAt(four, moved(four, { row: 0, column: 3 }, "right"))?.name).toBe("行政诉讼 未经复议直接起诉 结果维持");
});
