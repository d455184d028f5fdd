import type { Locator, Page } from "playwright-core";

/** Opens the menu of a draft in the list by keys, and returns the item of that name, such as 删除 某镇人民政府 2024年. */
export async function inRowMenu(page: Page, name: string | RegExp): Promise<Locator> {
  const named = (word: string | RegExp) => (typeof word === "string" ? { name: word, exact: true } : { name: word });
  const ofMenu = (words: string) => words.replace(/^(\^?)\S+ /, "$1更多 ");
  const menu = typeof name === "string" ? ofMenu(name) : new RegExp(ofMenu(name.source));
  await page.getByRole("button", named(menu)).first().press("Enter");
  return page.getByRole("menuitem", named(name)).first();
}
