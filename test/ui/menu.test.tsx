import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Menu } from "../../src/ui/menu.tsx";
import { foundByTyping } from "../../src/ui/typed-ahead.ts";

function show() {
  const chosen = vi.fn();
  const item = (name: string, more = {}) => ({ name, onChoose: () => chosen(name), ...more });
  render(
    <>
      <Menu
        name="导出"
        groups={[
          { title: "送审", items: [item("导出 Word", { hint: ".docx" }), item("打印审核稿")] },
          { title: "数据与备份", items: [item("导出 Excel"), item("导出 CSV"), item("显示标记", { checked: true })] },
        ]}
      />
      <button type="button">以后</button>
    </>,
  );
  const button = screen.getByRole("button", { name: "导出" });
  return { user: userEvent.setup(), chosen, button, focused: () => document.activeElement?.firstChild?.textContent };
}

test("a menu is opened, gone through round both ends, and closed by keys alone; the focus is back at its button", async () => {
  const { user, button, focused } = show();
  await user.tab();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute("aria-expanded", "false");
  await user.keyboard("{ArrowDown}");
  expect(button).toHaveAttribute("aria-expanded", "true");
  expect(focused()).toBe("导出 Word");
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe("打印审核稿");
  await user.keyboard("{End}");
  expect(focused()).toBe("显示标记");
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe("导出 Word");
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(focused()).toBe("导出 CSV");
  await user.keyboard("{Home}");
  expect(focused()).toBe("导出 Word");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(button).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(focused()).toBe("显示标记");
});

test("letters lead to a name that begins with them, or has a word that does", async () => {
  const { user, focused } = show();
  await user.click(screen.getByRole("button", { name: "导出" }));
  await user.keyboard("c");
  expect(focused()).toBe("导出 CSV");
  const names = ["导出 Word", "导出 Excel", "导出 Example", "复制文字"];
  expect(foundByTyping(names, "e", 0)).toBe(1);
  expect(foundByTyping(names, "e", 1)).toBe(2);
  expect(foundByTyping(names, "e", 2)).toBe(1);
  expect(foundByTyping(names, "exa", 1)).toBe(2);
  expect(foundByTyping(names, "exc", 1)).toBe(1);
  expect(foundByTyping(names, "复", 0)).toBe(3);
  expect(foundByTyping(names, "z", 0)).toBeUndefined();
});

test.each(["{Enter}", " "])("%s chooses, closes the menu and leaves the focus at the button", async (key) => {
  const { user, chosen, button } = show();
  button.focus();
  await user.keyboard("{Enter}{ArrowDown}");
  await user.keyboard(key);
  expect(chosen.mock.calls).toEqual([["打印审核稿"]]);
  expect(screen.queryByRole("menu")).toBeNull();
  expect(button).toHaveFocus();
});

test("Tab closes it and goes on from the button; a press elsewhere closes it too", async () => {
  const { user, button } = show();
  await user.click(button);
  await user.tab();
  expect(screen.queryByRole("menu")).toBeNull();
  expect(screen.getByRole("button", { name: "以后" })).toHaveFocus();
  await user.click(button);
  await user.click(screen.getByRole("button", { name: "以后" }));
  expect(screen.queryByRole("menu")).toBeNull();
});

test("groups have their names, and what is on or off says so", async () => {
  const { user, button } = show();
  await user.click(button);
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual(["送审", "数据与备份"]);
  expect(screen.getByRole("menuitem", { name: "导出 Word" })).toBeVisible();
  expect(screen.getByRole("menuitemcheckbox", { name: "显示标记" })).toBeChecked();
});
