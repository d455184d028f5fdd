import { expect, test } from "vitest";
import { fileName } from "../../src/files/file-name.ts";
import { arbitraryText } from "../kit/drafts.ts";
import { test as property } from "../kit/property.ts";

const report = { organ: "偃师区缙氏镇人民政府", year: 2023 };

test("a file is named after the report, and a draft says so with its day", () => {
  expect(fileName(report, "html")).toBe("偃师区缙氏镇人民政府2023年政府信息公开工作年度报告.html");
  expect(fileName(report, "json", { draftOf: "2026-01-20" })).toBe(
    "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（草稿2026-01-20）.json",
  );
});

test("a file that holds something else than the printed report says what", () => {
  expect(fileName(report, "html", { holds: "网页片段", draftOf: "2026-01-20" })).toBe(
    "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告（网页片段）（草稿2026-01-20）.html",
  );
});

test("what no file name may hold is left out, and no file is hidden by a dot in front", () => {
  const organ = ' ..\\某/镇:人*民?政"府<>|\u0000\u202e. ';
  expect(fileName({ organ, year: 2023 }, "html")).toBe("某镇人民政府2023年政府信息公开工作年度报告.html");
});

test.each(["con", "CON .某镇", "Aux.某镇", "lpt1.x", "COM¹.x", "nul"])(
  "a report of %s gets no name of a device of Windows",
  (organ) => {
    const [first] = fileName({ organ, year: 2023 }, "html").split(".");
    expect(first?.trim()).not.toMatch(/^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i);
  },
);

test("a very long name is cut so that the file can still be saved", () => {
  const name = fileName({ organ: "长".repeat(300), year: 2023 }, "html", { draftOf: "2026-01-20" });
  expect([...name].length).toBeLessThan(130);
  expect(name).toMatch(/（草稿2026-01-20）\.html$/);
});

test.each(["长", "𠀀", "a"])(
  "a name of many %s leaves room for a number within the 255 bytes of other systems",
  (sign) => {
    const name = fileName({ organ: sign.repeat(300), year: 2023 }, "html", {
      holds: "网页片段",
      draftOf: "2026-01-20",
    });
    expect(Buffer.byteLength(name)).toBeLessThan(255 - Buffer.byteLength("（1000）"));
    expect(() => encodeURIComponent(name)).not.toThrow();
  },
);

property("whatever the organ is called, Windows can save the file", [arbitraryText()], (organ) => {
  const name = fileName({ organ, year: 2023 }, "docx", { draftOf: "2026-01-20" });
  expect(name).not.toMatch(/[\\/:*?"<>|]|^[. ]|[. ]$/);
  expect([...name].every((char) => char >= " " && encodeURIComponent(char) !== "")).toBe(true);
  expect(name.length).toBeLessThan(255);
  expect(name).toContain("2023年政府信息公开工作年度报告");
});
