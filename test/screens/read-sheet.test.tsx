import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { tables } from "../../src/form/form.ts";
import { ReadSheet } from "../../src/screens/import/read-sheet.tsx";
import { readingOf, sourceOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const report = publishedReport("hongze-2023");
const read = async (name: string) =>
  readingOf(await sourceOf(renderings.find((one) => one.name === name) ?? (renderings[0] as never), report));

test("a number written in full-width digits is not called different from the draft's own", async () => {
  const reading = await read("clean page, worn words");
  render(tables.map((table) => <ReadSheet key={table.id} table={table} imported={reading} beside={report.draft} />));
  expect(document.body.textContent).toMatch(/[０-９]/);
  expect(screen.queryAllByText("不同")).toEqual([]);
});

test("a number that the draft has otherwise is marked in words, one that was not found too", async () => {
  const reading = await read("clean page");
  const { disclosure } = report.draft;
  const beside = { ...report.draft, disclosure: { ...disclosure, licences: { decisions: 551 } } };
  const cells = new Map([...reading.cells].filter(([id]) => id !== "disclosure.penalties.decisions"));
  render(<ReadSheet table={tables[0]} imported={{ ...reading, cells }} beside={beside} />);
  expect(screen.getByRole("cell", { name: "550不同" })).toBeVisible();
  expect(screen.getByRole("cell", { name: "未找到" })).toBeVisible();
});

test("the three printed tables are drawn without React finding fault with them", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const reading = await read("clean page");
  for (const table of tables) render(<ReadSheet table={table} imported={reading} />);
  expect(screen.getAllByRole("columnheader", { name: "结果维持" })).toHaveLength(3);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
