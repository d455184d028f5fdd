import type { Move } from "./entry-grid.ts";

/** What a key asks of the table. */
export type Command =
  | { readonly do: "move"; readonly move: Move; readonly extend: boolean }
  | { readonly do: "clear" | "edit" | "restore" | "fillDown" | "fillRight" | "selectAll" | "annotate" | "help" };

/** What the keys depend on: the text cursor in the cell in focus, and whether more than one cell is selected. */
export interface EntryState {
  /** The whole text is selected, or there is none: typing would replace it. */
  readonly fresh: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** After F2: arrows and Home/End belong to the text. */
  readonly editing: boolean;
  readonly many: boolean;
}

/** The part of a key event that matters here. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Binding {
  readonly key: string;
  readonly ctrl?: boolean;
  /** "either": with Shift a move extends the selection; other commands are the same with and without it. */
  readonly shift?: boolean | "either";
  readonly command: Command;
  readonly when?: (state: EntryState) => boolean;
}

const move = (key: string, to: Move, more: Partial<Binding> = {}): Binding => ({
  key,
  shift: "either",
  command: { do: "move", move: to, extend: false },
  when: (state) => !state.editing,
  ...more,
});
const plain = (key: string, does: Exclude<Command["do"], "move">, more: Partial<Binding> = {}): Binding => ({
  key,
  command: { do: does },
  ...more,
});

const bindings: readonly Binding[] = [
  move("ArrowUp", "up"),
  move("ArrowDown", "down"),
  move("ArrowLeft", "left", { when: (state) => !state.editing && (state.fresh || state.atStart) }),
  move("ArrowRight", "right", { when: (state) => !state.editing && (state.fresh || state.atEnd) }),
  move("ArrowUp", "top", { ctrl: true }),
  move("ArrowDown", "bottom", { ctrl: true }),
  move("ArrowLeft", "rowStart", { ctrl: true }),
  move("ArrowRight", "rowEnd", { ctrl: true }),
  move("Home", "rowStart"),
  move("End", "rowEnd"),
  move("Home", "tableStart", { ctrl: true }),
  move("End", "tableEnd", { ctrl: true }),
  move("Enter", "down", { shift: false, when: () => true }),
  move("Enter", "up", { shift: true, when: () => true }),
  plain("F2", "edit"),
  plain("Escape", "restore"),
  plain("Delete", "clear", { when: (state) => state.many || state.fresh }),
  plain("Backspace", "clear", { when: (state) => state.many }),
  plain("d", "fillDown", { ctrl: true }),
  plain("r", "fillRight", { ctrl: true }),
  plain("a", "selectAll", { ctrl: true }),
  plain(".", "annotate", { ctrl: true }),
  plain("F1", "help"),
  plain("?", "help", { shift: "either" }),
  plain("？", "help", { shift: "either" }),
];

/** The command of a key press; undefined leaves the key to the text in the cell. */
export function commandOf(key: Key, state: EntryState): Command | undefined {
  if (key.altKey) return undefined;
  const pressed = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const found = bindings.find(
    (binding) =>
      binding.key === pressed &&
      (binding.ctrl ?? false) === (key.ctrlKey || key.metaKey) &&
      (binding.shift === "either" || (binding.shift ?? false) === key.shiftKey) &&
      (binding.when?.(state) ?? true),
  );
  if (found?.command.do !== "move" || found.shift !== "either") return found?.command;
  return { ...found.command, extend: key.shiftKey };
}

/** The keys in the words of the help dialog. */
export const keyHelp: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "↑ ↓ ← →", does: "移到相邻的格（左右：光标在文字两端，或还没有输入时）" },
  { keys: "Enter / Shift+Enter", does: "下一行 / 上一行" },
  { keys: "Tab / Shift+Tab", does: "下一格 / 上一格" },
  { keys: "Home / End", does: "本行第一格 / 最后一格" },
  { keys: "Ctrl+方向键", does: "移到边上的格" },
  { keys: "Ctrl+Home / Ctrl+End", does: "表的第一格 / 最后一格" },
  { keys: "F2", does: "修改格中的文字（方向键在文字中移动）" },
  { keys: "Esc", does: "恢复进入这一格之前的内容" },
  { keys: "Delete", does: "清除所选的格" },
  { keys: "Shift+方向键、Shift+单击、拖动", does: "选择多格，下方显示合计和计数" },
  { keys: "Ctrl+A", does: "选择整个表" },
  { keys: "Ctrl+C / Ctrl+X / Ctrl+V", does: "复制 / 剪切 / 粘贴（可与 Excel、WPS 互贴）" },
  { keys: "Ctrl+D / Ctrl+R", does: "向下 / 向右填充" },
  { keys: "Ctrl+Z / Ctrl+Y", does: "撤销 / 重做" },
  { keys: "Ctrl+.", does: "给数字加附注" },
  { keys: "? 或 F1", does: "显示这些按键" },
];
