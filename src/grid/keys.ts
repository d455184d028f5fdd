import type { EntryState } from "./cell/entry-state.ts";
import type { Move } from "./entry-grid.ts";

/** What a key asks of the table. */
export type Command =
  | { readonly do: "move"; readonly move: Move; readonly extend: boolean }
  | {
      readonly do:
        | "clear"
        | "edit"
        | "restore"
        | "fillDown"
        | "fillRight"
        | "selectAll"
        | "markText"
        | "annotate"
        | "help";
    };

/** What the keys depend on. */
export interface KeyContext {
  readonly state: EntryState;
  /** More than one cell is selected. */
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
  readonly when?: (context: KeyContext) => boolean;
}

const outsideText = ({ state }: KeyContext): boolean => state === "selected" || state === "typing";
const onSelected = ({ state }: KeyContext): boolean => state === "selected";

const move = (key: string, to: Move, more: Partial<Binding> = {}): Binding => ({
  key,
  shift: "either",
  command: { do: "move", move: to, extend: false },
  when: outsideText,
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
  move("ArrowLeft", "left"),
  move("ArrowRight", "right"),
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
  plain("Delete", "clear", { when: onSelected }),
  plain("Backspace", "clear", { when: ({ many }) => many }),
  plain("d", "fillDown", { ctrl: true }),
  plain("r", "fillRight", { ctrl: true }),
  plain("a", "selectAll", { ctrl: true, when: onSelected }),
  plain("a", "markText", { ctrl: true }),
  plain(".", "annotate", { ctrl: true }),
  plain("F1", "help"),
  plain("?", "help", { shift: "either" }),
  plain("？", "help", { shift: "either" }),
];

/** The command of a key press; undefined leaves the key to the text in the cell. */
export function commandOf(key: Key, context: KeyContext): Command | undefined {
  if (key.altKey) return undefined;
  const pressed = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const found = bindings.find(
    (binding) =>
      binding.key === pressed &&
      (binding.ctrl ?? false) === (key.ctrlKey || key.metaKey) &&
      (binding.shift === "either" || (binding.shift ?? false) === key.shiftKey) &&
      (binding.when?.(context) ?? true),
  );
  if (found?.command.do !== "move" || found.shift !== "either") return found?.command;
  return { ...found.command, extend: key.shiftKey };
}

/** The keys in the words of the help dialog. */
export const keyHelp: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "↑ ↓ ← →", does: "移到相邻的格" },
  { keys: "Enter / Shift+Enter", does: "下一行 / 上一行" },
  { keys: "Tab / Shift+Tab", does: "下一格 / 上一格" },
  { keys: "Home / End", does: "本行第一格 / 最后一格" },
  { keys: "Ctrl+方向键", does: "移到边上的格" },
  { keys: "Ctrl+Home / Ctrl+End", does: "表的第一格 / 最后一格" },
  { keys: "F2 或双击", does: "修改格中的文字（方向键在文字中移动）" },
  { keys: "Esc", does: "恢复输入、修改之前的内容" },
  { keys: "Delete", does: "清除所选的格" },
  { keys: "Shift+方向键、Shift+单击、拖动", does: "选择多格，下方显示合计和计数" },
  { keys: "Ctrl+A", does: "选择整个表" },
  { keys: "Ctrl+C / Ctrl+X / Ctrl+V", does: "复制 / 剪切 / 粘贴（可与 Excel、WPS 互贴）" },
  { keys: "Ctrl+D / Ctrl+R", does: "向下 / 向右填充" },
  { keys: "Ctrl+Z / Ctrl+Y", does: "撤销 / 重做" },
  { keys: "Ctrl+.", does: "给数字加附注" },
  { keys: "F8 / Shift+F8", does: "到下一处 / 上一处审核结果" },
  { keys: "Alt+Enter", does: "打开这一格的审核提示（Esc 收起）" },
  { keys: "? 或 F1", does: "显示这些按键" },
];
