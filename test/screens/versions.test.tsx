import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { draftOf, keepVersion, versionsOf } from "../../src/drafts/versions.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

const earlier = () => {
  const draft = exampleDraft();
  return {
    ...draft,
    other: "早先的话。",
    applications: { ...draft.applications, received: { ...draft.applications.received, naturalPerson: 7 } },
  };
};

test("a draft is kept as it was opened, and the list says when, what changed and how it differs from now", async () => {
  const { user, store } = renderStep(exampleDraft(), "other");
  const [{ id } = { id: "" }] = store.list();
  keepVersion(store, id, earlier(), {
    at: new Date(2024, 0, 15, 14, 2, 3).getTime(),
    before: "导入旧报告作为本年报告",
  });
  await user.click(screen.getByRole("link", { name: "历史版本" }));
  await screen.findByRole("heading", { level: 1, name: "历史版本" });
  const [first] = within(screen.getByRole("table")).getAllByRole("row").slice(-1);
  expect(first).toHaveTextContent("2024/01/15 14:02:03");
  expect(first).toHaveTextContent("“导入旧报告作为本年报告”之前");
  expect(first).toHaveTextContent("表三 1 格、其他需要报告的事项");
});

test("恢复到此版本 keeps what is there first, is one step of undo, and says so", async () => {
  const { user, store, saved } = renderStep(exampleDraft(), "other");
  const [{ id } = { id: "" }] = store.list();
  keepVersion(store, id, earlier(), { at: new Date(2024, 0, 15, 14, 2, 3).getTime() });
  await user.click(screen.getByRole("link", { name: "历史版本" }));
  await user.click(await screen.findByRole("button", { name: "恢复到此版本 2024/01/15 14:02:03" }));
  expect(await screen.findByText(/已恢复到 2024\/01\/15 14:02:03 的版本/)).toBeInTheDocument();
  expect(await saved()).toEqual(earlier());
  expect(versionsOf(store, id).map(({ key }) => draftOf(store, id, key))).toContainEqual(exampleDraft());
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await saved()).toEqual(exampleDraft());
});

test("before a large change what was there is kept under its name; a few letters keep nothing", async () => {
  const draft = exampleDraft();
  const aspects = draft.overview.aspects.map((aspect) => ({ ...aspect, text: "" }));
  const { user, store, saved } = renderStep({ ...draft, overview: { ...draft.overview, aspects } }, "other");
  const [{ id } = { id: "" }] = store.list();
  keepVersion(store, id, draft, { at: new Date(2024, 0, 15, 14, 2, 3).getTime() });
  await saved();
  const before = versionsOf(store, id).length;
  await user.type(screen.getByRole("textbox", { name: "其他需要报告的事项" }), "又写几个字。");
  await saved();
  expect(versionsOf(store, id)).toHaveLength(before);
  await user.click(screen.getByRole("link", { name: "历史版本" }));
  await user.click(await screen.findByRole("button", { name: "恢复到此版本 2024/01/15 14:02:03" }));
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(versionsOf(store, id)[0]?.before).toBe("撤销恢复到 2024/01/15 14:02:03 的版本");
});
