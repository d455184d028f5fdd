import type { Locator, Page } from "playwright-core";

/** Opens the menu of the row of the list of drafts that holds a button of that name, by keys, and returns the button. */
export async function inRowMenu(page: Page, name: string | RegExp): Promise<Locator> {
  const named = typeof name === "string" ? { name, exact: true } : { name };
  const menu = page.locator("tbody details", {
    has: page.getByRole("button", { ...named, includeHidden: true }),
  });
  await menu.first().locator("summary").press("Enter");
  return page.getByRole("button", named).first();
}
