import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

test("what an annotation says is shown below its number while the focus or the mouse is there, and put away by Esc", async () => {
  const draft = exampleDraft();
  renderStep({ ...draft, notes: { "disclosure.normativeDocuments.issued": "其中修订16件" } }, "disclosure");
  const box = (name: string) => screen.findByRole("textbox", { name });
  const noted = await box("行政规范性文件 本年制发件数");
  const other = await box("规章 本年制发件数");
  const bubble = () => screen.queryByText("其中修订16件")?.textContent;
  expect(bubble()).toBeUndefined();
  act(() => noted.focus());
  expect(bubble()).toBe("附注其中修订16件Ctrl+. 修改");
  fireEvent.keyDown(noted, { key: "Escape" });
  expect(bubble()).toBeUndefined();
  act(() => other.focus());
  fireEvent.mouseOver(noted);
  expect(bubble()).toContain("其中修订16件");
  fireEvent.mouseOver(other);
  expect(bubble()).toBeUndefined();
});
