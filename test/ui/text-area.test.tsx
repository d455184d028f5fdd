import { fireEvent, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { TextArea } from "../../src/ui/text-area.tsx";
import type { MarkedText } from "../../src/ui/text-marks.ts";

const never = () => () => undefined;
const lines = (count: number, changed = "") =>
  Array.from({ length: count }, (_, at) => `第${at}段${at === 7 ? changed : ""}有问题。`);

/** Every line with its second character from the end marked. */
function marked(texts: readonly string[]): MarkedText {
  let from = 0;
  const marks = texts.map((text) => {
    from += text.length + 1;
    return { start: from - 4, end: from - 2, look: "wrong" as const };
  });
  return { text: texts.join("\n"), marks };
}

test("of the marks behind a long text only those of the line that changed are drawn anew", async () => {
  const { container, rerender } = render(<TextArea follow={never} marked={marked(lines(600))} readOnly />);
  const layer = container.querySelector("[aria-hidden]") as HTMLElement;
  expect(layer.querySelectorAll("mark")).toHaveLength(600);
  expect(layer.textContent).toBe(lines(600).join(""));
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(layer, { subtree: true, childList: true, characterData: true, attributes: true });
  rerender(<TextArea follow={never} marked={marked(lines(600, "又改了"))} readOnly />);
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  expect(layer.textContent).toBe(lines(600, "又改了").join(""));
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.length).toBeLessThan(10);
});

test("a text of twenty thousand characters, and what is behind it, is set plainly; a shorter one is not", () => {
  const { container } = render(<TextArea follow={never} defaultValue={"字".repeat(19_999)} />);
  const area = container.querySelector("textarea") as HTMLTextAreaElement;
  const frame = area.parentElement as HTMLElement;
  const usual = frame.className;
  const write = (text: string) => fireEvent.input(area, { target: { value: text } });
  write("字".repeat(20_000));
  expect(frame.className).not.toBe(usual);
  write("字");
  expect(frame.className).toBe(usual);
});
