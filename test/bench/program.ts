import type { Browser, BrowserContextOptions } from "playwright-core";
import { applications } from "../../src/form/applications.ts";
import { programFolder } from "./build.ts";
import { concludedId, differenceLabel, sheet } from "./sheet.ts";

/** A draft of the program as it lies in a browser's storage, all of its numbers blank. */
export interface ReadyDraft {
  readonly id: string;
  readonly storage: BrowserContextOptions["storageState"];
}

/** Makes a draft the way a person does, and keeps what the program stored. */
export async function readyDraft(browser: Browser, address: string, factor: number): Promise<ReadyDraft> {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(`${address}${programFolder(factor)}/index.html`);
  await page.getByRole("button", { name: "新建报告" }).click();
  await page.getByRole("textbox", { name: "机关名称" }).fill("某某镇人民政府");
  await page.getByRole("button", { name: "创建报告" }).click();
  await page.waitForURL(/#\/draft\//);
  const id = /#\/draft\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const storage = await context.storageState();
  await context.close();
  return { id, storage };
}

/** Address of a step of that draft. */
export const stepOf = (address: string, factor: number, { id }: ReadyDraft, step: string): string =>
  `${address}${programFolder(factor)}/index.html#/draft/${id}/${step}`;

/** The step before 表三, from which `mount` comes. */
export const stepBefore = "disclosure";

export interface ProgramWords {
  readonly rows: readonly string[];
  readonly concluded: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

export function programWords(factor: number): ProgramWords {
  const { rows, columns } = sheet(factor);
  const [{ leftName, rightName }] = applications.relations;
  return {
    rows: rows.map(({ id }) => id),
    concluded: concludedId,
    columns,
    left: leftName,
    right: rightName,
    difference: differenceLabel,
  };
}

/**
 * Sets `window.bench` for the program, which knows nothing of being measured: by the ids of its cells and the names of
 * its balance lines. Runs in the page ahead of its own scripts, so it refers to nothing outside itself.
 */
export function installProgram({ rows, concluded, columns, left, right, difference }: ProgramWords): void {
  const cell = (row: string | undefined, column: string | undefined) =>
    document.getElementById(`applications.${row}.${column}`);
  const text = (row: string, column: string) => cell(row, column)?.textContent || "0";
  const outputs = new Map<string, Element>();
  const named = (name: string): string => {
    let output = outputs.get(name);
    if (!output?.isConnected) {
      output = document.querySelector(`output[aria-label="${name}"]`) ?? undefined;
      if (output) outputs.set(name, output);
    }
    return output?.textContent || "0";
  };
  const number = (words: string) => Number(words.replaceAll(",", ""));
  // The words tell how far the sides are apart, not which is greater, and say so only where nothing is blank; the sign
  // comes from the sides, which stand above them, and both have to agree.
  const differenceOf = (label: string): string => {
    const apart = number(named(`${left} ${label}`)) - number(named(`${right} ${label}`));
    const words = named(`${difference} ${label}`);
    const told = /相差 ([\d,]+)/.exec(words)?.[1];
    const agrees = told ? number(told) === Math.abs(apart) : apart === 0 || !words.includes("平衡");
    return agrees ? String(apart) : `${apart}, but the words are ${words}`;
  };
  const isMounted = () =>
    rows.every((row) => columns.every(({ id }) => cell(row, id))) &&
    document.querySelector(`output[aria-label="${difference} ${columns[columns.length - 1]?.label}"]`) !== null;
  const enter = async (row: number, column: number) => {
    const input = cell(rows[row], columns[column]?.id) as HTMLInputElement;
    input.focus();
    input.select();
  };
  window.bench = {
    mount: () =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isMounted()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document, { subtree: true, childList: true });
        location.hash = location.hash.replace(/[^/]*$/, "applications");
      }),
    enter,
    paste: async (block) => {
      await enter(0, 0);
      const data = new DataTransfer();
      data.setData("text/plain", block);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      cell(rows[0], columns[0]?.id)?.dispatchEvent(event);
    },
    totals: () => ({
      rows: rows.map((row) => text(row, "total")),
      concluded: columns.map(({ id }) => text(concluded, id)),
      grand: text(concluded, "total"),
      differences: columns.map(({ label }) => differenceOf(label)),
    }),
  };
}
