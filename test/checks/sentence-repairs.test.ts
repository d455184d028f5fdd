import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { reportWith } from "../kit/sentences.ts";

/** Each repair that a rule offers for a sentence: its name, and the sentence after it. */
function repaired(rule: string, text: string): readonly (readonly [string, string])[] {
  const draft = reportWith(text);
  return check(draft).flatMap((finding) =>
    finding.check === rule
      ? (finding.repairs ?? []).map(
          (repair) => [repair.name, withRepair(draft, repair).overview.aspects[1]?.text ?? ""] as const,
        )
      : [],
  );
}

test("a list that does not come to its whole is put right by one press: the whole, or the part with its digits swapped", () => {
  expect(repaired("lists", "举办新闻发布会12场，分别为市政府4场、部门9场。")).toEqual([
    ["改为 13", "举办新闻发布会13场，分别为市政府4场、部门9场。"],
  ]);
  expect(repaired("lists", "公开信息172条。其中工作动态133条、领导信息21条、公告通告17条、规章制度10条。")).toEqual([
    ["改为 181", "公开信息181条。其中工作动态133条、领导信息21条、公告通告17条、规章制度10条。"],
    ["改为 12", "公开信息172条。其中工作动态133条、领导信息12条、公告通告17条、规章制度10条。"],
  ]);
});

test("a list whose numbers are all held by tables is left to what they say", () => {
  expect(repaired("lists", "新收政府信息公开申请26件，其中自然人20件、法人或其他组织5件。")).toEqual([]);
});

test("a change that goes the other way is turned round, with its number where that is another", () => {
  expect(repaired("percentages", "收到政府信息公开申请26件，同比下降23.8%。")).toEqual([
    ["改为“增长”", "收到政府信息公开申请26件，同比增长23.8%。"],
  ]);
  expect(repaired("percentages", "收到政府信息公开申请26件，同比减少20%。")).toEqual([
    ["改为“增加 23.81%”", "收到政府信息公开申请26件，同比增加23.81%。"],
  ]);
});
