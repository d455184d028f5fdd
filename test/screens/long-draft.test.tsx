import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

test("a long draft stands before all rules were asked, and says what they found once they were", async () => {
  const draft = exampleDraft();
  const [first, ...others] = draft.overview.aspects;
  const words = "全年公开信息9条，其中，通知公告4条，工作动态3条，政策文件2条。按时更新栏目，回应公众关切。\n";
  const wrong = "全年公开信息10条，其中，通知公告6条，工作动态3条，政策文件2条。";
  const text = words.repeat(3000) + wrong;
  const aspects = [{ heading: first?.heading ?? "", text }, ...others];
  renderStep({ ...draft, overview: { ...draft.overview, aspects } }, "disclosure");
  const foot = () => screen.queryByText(/全文.*警告 \d/);
  expect(screen.getByRole("heading", { level: 1 })).toBeInTheDocument();
  expect(foot()).toBeNull();
  expect(screen.queryByText("已核对")).toBeNull();
  expect(await screen.findByText(/全文.*警告 \d/, {}, { timeout: 20_000 })).toBeInTheDocument();
}, 30_000);
