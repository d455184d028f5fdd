import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Draft } from "../../src/report/schema.ts";
import { forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { returnedDraft } from "../kit/comments.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

/** Comments on everything that a comment can be about, with the field at which each is seen to, in printed order. */
const made = [
  { target: { path: "" }, field: "organ" },
  { target: { path: "overview" }, field: "overview.basis" },
  { target: { path: "overview.period", start: 3, end: 9 }, field: "overview.period" },
  { target: { path: "overview.aspects.1.text", start: 12, end: 30 }, field: "overview.aspects.1.text" },
  { target: { path: "disclosure.licences.decisions" }, field: "disclosure.licences.decisions" },
  { target: { path: "applications.received" }, field: "applications.received.naturalPerson" },
  { target: { path: "applications.granted.total" }, field: "applications.granted.naturalPerson" },
  { target: { path: "litigation" }, field: "litigation.review.upheld" },
  { target: { path: "problems.measures", start: 0, end: 12 }, field: "problems.measures" },
  { target: { path: "other" }, field: "other" },
] as const;

function commented(): Draft {
  const at = new Date(Date.UTC(2024, 0, 15));
  const read = made.reduce(
    (draft, { target }, index) =>
      withComment(draft, target, { weight: "must", words: `意见${index}。` }, { id: `c${index}`, at }),
    forReading(exampleDraft()),
  );
  return forUnit(sentBack(read, { by: "某区政务公开办", at }));
}

/** The report in which the words of the fourth comment have gone since. */
function edited(draft: Draft): Draft {
  const aspects = draft.overview.aspects.map((one, at) => (at === 1 ? { ...one, text: "本年度没有申请。" } : one));
  return { ...draft, overview: { ...draft.overview, aspects } };
}

test("F8 leads through 上级意见 of every kind, of every part, and to where lost words stood; its card opens by Alt+Enter", async () => {
  const { user } = renderStep(edited(commented()), "applications");
  const left = new Set<string>();
  for (let press = 0; left.size < made.length; press += 1) {
    expect(press).toBeLessThan(80);
    await user.keyboard("{F8}");
    const card = await screen.findByRole("dialog", { name: /^审核提示/ });
    const index = Number(/意见(\d)。/.exec(card.textContent ?? "")?.[1] ?? -1);
    const one = made[index];
    if (!one || left.has(one.field)) continue;
    await waitFor(() => expect(document.activeElement?.id).toBe(one.field));
    expect(card).toHaveTextContent("上级意见");
    expect(/已经找不到/.test(card.textContent ?? "")).toBe(index === 3);
    await user.keyboard("{Alt>}{Enter}{/Alt}");
    await waitFor(() => expect(card.contains(document.activeElement)).toBe(true));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.id).toBe(one.field));
    left.add(one.field);
  }
});

test("beside the answer to a comment stands what was changed at its place", async () => {
  const draft = returnedDraft();
  const aspects = draft.overview.aspects.map((one) => ({ ...one, text: one.text.replace("137 条", "139 条") }));
  const { user } = renderStep({ ...draft, overview: { ...draft.overview, aspects } }, "review");
  const row = (words: string) => screen.getByText(words, { exact: false }).closest("li") ?? document.body;
  const changed = row("与分项之和不一致");
  await user.click(within(changed).getByRole("button", { name: /^答复/ }));
  const change = await within(changed).findByText(/^改动：/);
  expect([...change.querySelectorAll("del, ins")].map(({ textContent }) => textContent)).toEqual(["137", "139"]);
  const same = row("请说明是否确无申请");
  await user.click(within(same).getByRole("button", { name: /^答复/ }));
  expect(within(same).queryByText(/^改动：/)).not.toBeInTheDocument();
});
