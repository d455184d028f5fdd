import { expect, test } from "vitest";
import { titleOf } from "../../src/import/texts/identity.ts";

test.each(["政务信息", "2023年度", "政府信息", "公开", "关于"])(
  "a line of %s over and over is found to be no title at once",
  (words) => {
    const line = `${words.repeat(20)}公开`;
    expect(titleOf(line)).toBeUndefined();
    expect(titleOf(`云岭市财政局${words.repeat(8)}公开${words}报告`)).toEqual({
      organ: "云岭市财政局",
      year: words.startsWith("2") ? 2023 : undefined,
    });
  },
);
