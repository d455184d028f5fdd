import { expect, test } from "vitest";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { followsName, organKindOf, withOrgan } from "../../src/report/identity.ts";

test.each([
  ["云岭县教育局", "department"],
  ["云岭县发展和改革委员会", "department"],
  ["云岭县人民政府", "government"],
  ["石桥镇人民政府", "township"],
  ["城关街道办事处", "subdistrict"],
  ["云岭县人民政府（示例）", "government"],
  ["云岭县城市建设投资集团", "other"],
  ["", "other"],
])("%s is of the kind %s by its name", (organ, kind) => {
  expect(organKindOf(organ)).toBe(kind);
});

test("机关类型 follows the name, but not once it was chosen by hand", () => {
  const town = blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2024 });
  expect([followsName(town), followsName({ ...town, organKind: "other" })]).toEqual([true, false]);
  expect(withOrgan(town, "云岭县教育局", true)).toMatchObject({ organ: "云岭县教育局", organKind: "department" });
  const chosen = { ...town, organKind: "other" as const };
  expect(withOrgan(chosen, "云岭县教育局", false)).toMatchObject({ organ: "云岭县教育局", organKind: "other" });
});
