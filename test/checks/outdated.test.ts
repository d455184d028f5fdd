import { expect, test } from "vitest";
import { type Agreed, outdatedIn, remembered, withUpdated } from "../../src/checks/narrative/outdated.ts";
import { check } from "../../src/checks/rules.ts";
import { cellById } from "../../src/form/cells.ts";
import { tableSentences } from "../../src/prose/table-sentences/table-sentences.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import { textAt, withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft, yearBefore } from "../../src/report/schema.ts";

const received = "applications.received.naturalPerson";
const path = "overview.aspects.1.text";
const nothing: Agreed = new Map();

/** The example, in which 3440 applications are of persons and 3525 in all, with a text on them. */
const saying = (text: string): Draft => withTextAt(exampleReport(), path, text);

function withNumber(draft: Draft, id: string, number: number): Draft {
  const cell = cellById(id);
  if (!cell) throw new Error(id);
  return withText(draft, cell, String(number));
}

/** A draft that was remembered, then a number of its tables changed. */
function changed(draft: Draft, number = 3450) {
  const agreed = remembered(draft, nothing);
  const next = withNumber(draft, received, number);
  return {
    agreed,
    next,
    words: outdatedIn(next, agreed).map(({ start, end }) => textAt(next, path).slice(start, end)),
  };
}

test("when a number of 表三 changes, the sentences that stated the old one are told and put right by one step", () => {
  const draft = saying("全年收到政府信息公开申请3525件，其中自然人3440件、商业企业75件、其他法人和组织10件。");
  const { agreed, next, words } = changed(draft);
  expect(words).toEqual(["3525件", "3440件"]);
  expect(textAt(withUpdated(next, agreed), path)).toBe(
    "全年收到政府信息公开申请3535件，其中自然人3450件、商业企业75件、其他法人和组织10件。",
  );
});

test.each([
  "上年收到政府信息公开申请3525件。",
  "2022年收到政府信息公开申请3525件。",
  "上半年收到政府信息公开申请3525件。",
  "收到政府信息公开申请约3525件。",
  "各县区共收到政府信息公开申请3525件。",
])("what speaks of another time, office or of about so many is left as it is: %s", (text) => {
  const { agreed, next, words } = changed(saying(text));
  expect(words).toEqual([]);
  expect(withUpdated(next, agreed)).toBe(next);
});

test("a number that was wrong before is left to 审核", () => {
  const { words } = changed(saying("全年收到政府信息公开申请3999件。"));
  expect(words).toEqual([]);
});

test("shares and changes of the same sentence go with their numbers", () => {
  const draft = saying("全年收到政府信息公开申请3525件，比上年增加440件，增长14.26%。");
  const lastYear = asPastReport(withNumber({ ...exampleReport(), year: 2023 }, received, 3000));
  const { agreed, next } = changed({ ...draft, lastYear });
  expect(textAt(withUpdated(next, agreed), path)).toBe("全年收到政府信息公开申请3535件，比上年增加450件，增长14.59%。");
});

test("a share that was rounded is rounded anew, also where the old one would pass as cut off; one that was cut off may stay", () => {
  const rounded = changed(saying("全年收到政府信息公开申请3525件，其中自然人3440件，占97.59%。"));
  expect(textAt(withUpdated(rounded.next, rounded.agreed), path)).toContain("3450件，占97.60%。");
  const cut = changed(saying("全年收到政府信息公开申请3525件，其中自然人3440件，占97.5%。"));
  expect(textAt(withUpdated(cut.next, cut.agreed), path)).toContain("3450件，占97.5%。");
});

test("a table set back to what it was leaves nothing to put right, and a number changed twice goes to the last", () => {
  const draft = saying("全年收到政府信息公开申请3525件。");
  const first = withNumber(draft, received, 3450);
  const second = withNumber(draft, received, 3460);
  const agreed = remembered(first, remembered(draft, nothing));
  expect(textAt(withUpdated(second, agreed), path)).toBe("全年收到政府信息公开申请3545件。");
  expect(outdatedIn(draft, remembered(second, agreed))).toEqual([]);
});

test("every sentence that is offered from the tables follows them", () => {
  const lastYear = asPastReport({ ...exampleReport(), year: 2023 });
  const draft = withNumber({ ...exampleReport(), lastYear }, received, 3441);
  for (const { id, aspects, wordings } of tableSentences) {
    const place = aspects[0] === "onRequest" ? path : "overview.aspects.0.text";
    for (const text of wordings({ draft, last: yearBefore(draft) }) ?? []) {
      const said = withTextAt(draft, place, text);
      const next = withNumber(said, received, 3450);
      const updated = withUpdated(next, remembered(said, nothing));
      const found = check(updated).filter(({ words = [] }) => words.some((range) => range.path === place));
      expect([id, textAt(updated, place), found.map(({ message }) => message)]).toEqual([
        id,
        textAt(updated, place),
        [],
      ]);
    }
  }
});
