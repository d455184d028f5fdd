// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { pasting } from "../../src/grid/pasting/late-pasting.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

test("a paste in the first moments of a page, before what pastes has come, changes nothing and says so; the next one is taken", async () => {
  const draft = exampleDraft();
  const { user, saved } = renderStep(draft, "litigation");
  const cell = screen.getByRole("textbox", { name: "行政复议 结果维持" });
  const shown = String(draft.litigation.review.upheld);
  const late = vi.spyOn(pasting, "loaded").mockReturnValue(undefined);
  await user.click(cell);
  await user.paste("907");
  expect(await screen.findByText(/粘贴功能还在载入，没有改动任何数。请稍后再粘贴一次/)).toBeInTheDocument();
  expect(cell).toHaveValue(shown);
  late.mockRestore();
  await user.paste("907");
  expect(cell).toHaveValue("907");
  expect((await saved()).litigation.review.upheld).toBe(907);
});
