import { expect, test } from "vitest";
import { nearPhrases } from "../../src/checks/language/spelling/near-phrases.ts";
import { passagesIn } from "../kit/passages.ts";

const withMended = (text: string): string => {
  const [one] = nearPhrases(text);
  return one ? text.slice(0, one.start) + one.becomes + text.slice(one.end) : text;
};

test.each([
  // Typed by its sound.
  ["严格执形政府信息公开保密审查制度", "严格执行政府信息公开保密审查制度"],
  ["正对上述问题，我局将进一步完善", "针对上述问题，我局将进一步完善"],
  ["均在法定期线内办结", "均在法定期限内办结"],
  ["保障公开的及时性、准确姓和安全性", "保障公开的及时性、准确性和安全性"],
  // Like it to look at.
  ["按政府信息公开木录逐步充实", "按政府信息公开目录逐步充实"],
  ["落实保密审杳制度", "落实保密审查制度"],
  // Lost, or the wrong way round.
  ["规范审流程，明确要求", "规范审核流程，明确要求"],
  ["各科室各负其责，切配合政务公开", "各科室各负其责，密切配合政务公开"],
  ["政府息信公开目录", "政府信息公开目录"],
])("“%s” is read as “%s”", (wrong, right) => {
  expect(withMended(wrong)).toBe(right);
  expect(nearPhrases(right)).toEqual([]);
});

test.each([
  "推动高水平公开，以新形式解读",
  "内容核对后公开工作平稳有序",
  "办公流程公开，程序规范",
  "制订方案，即时发布，应公开尽公开",
])("“%s” is right, though a phrase of the trade is near", (text) => {
  expect(nearPhrases(text)).toEqual([]);
});

test("in published passages nothing is taken for a slip that a reviewer has not marked", () => {
  const published = passagesIn("work").filter(({ origin }) => origin === "published");
  const unmarked = published.flatMap(({ id, text, expect: marks }) => {
    const marked = marks.map(({ words }) => [text.indexOf(words), text.indexOf(words) + words.length] as const);
    return nearPhrases(text)
      .filter(({ start, end }) => !marked.some(([from, to]) => start < to && end > from))
      .map(({ start, end, becomes }) => `${id} ${text.slice(start, end)} ${becomes}`);
  });
  expect(unmarked).toEqual([]);
});
