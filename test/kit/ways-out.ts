import type { Page } from "playwright-core";

/** Opens the menu of the preview that has its ways out, and on a narrow window all else that its bar has no room for. */
export async function openWaysOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^导出(与更多)?$/ }).click();
}

/** Chooses a way out of the preview by its name. */
export async function chooseWayOut(page: Page, name: string): Promise<void> {
  await openWaysOut(page);
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** Has the preview show something by its name: in the bar, or where that is narrow in its menu. */
export async function showInPreview(page: Page, name: string): Promise<void> {
  const inBar = page.getByRole("checkbox", { name }).or(page.getByRole("button", { name }));
  if ((await inBar.count()) > 0) return inBar.click();
  await openWaysOut(page);
  await page.getByRole("menuitemcheckbox", { name }).click();
}
