import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { fileName } from "../../src/files/file-name.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exportKinds } from "../../src/screens/preview/export-kinds.ts";
import { call, calledAt, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const unfinished = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const reports = [
  ["a finished report", exampleDraft(), undefined],
  ["a draft", unfinished, "2026-01-20"],
] as const;
const formats = [
  ["html", "html"],
  ["docx", "word"],
  ["xlsx", "excel"],
  ["fragment", "page"],
  ["csv", "csv"],
] as const;
const cases = reports.flatMap(([is, ...report]) => formats.map(([as, id]) => [is, as, id, ...report] as const));

test.each(cases)(
  "%s leaves as %s with the name and the bytes that the screens give it",
  async (_is, as, id, draft, day) => {
    const kind = exportKinds.find((one) => one.id === id)!;
    const content = await kind.make(draft, { finished: day === undefined, at: calledAt });
    const name = fileName(draft, kind.extension, { draftOf: day, holds: kind.holds });
    await inFolder({ "甲.json": jsonOf(draft) }, async (folder) => {
      const { answers } = await call(["write", "甲.json", "--as", as, "--out", "新/夹"], folder);
      expect(answers).toEqual([{ file: "甲.json", written: join("新", "夹", name) }]);
      const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
      expect(Buffer.from(bytes).equals(readFileSync(join(folder, "新", "夹", name)))).toBe(true);
    });
  },
);

test("plain text is what 复制文字 copies, and says of a draft that it is one", async () => {
  await inFolder({ "甲.json": jsonOf(unfinished) }, async (folder) => {
    const { answers } = await call(["write", "甲.json", "--as", "txt"], folder);
    const { written } = answers[0];
    expect(written).toBe("某镇人民政府2024年政府信息公开工作年度报告（草稿2026-01-20）.txt");
    const text = readFileSync(join(folder, written), "utf8");
    expect(text).toBe(toPlainText(compose(unfinished, { finished: false })));
    expect(text).toContain("草稿");
  });
});

test("two reports of one name do not go over each other", async () => {
  const other = { ...exampleDraft(), other: "另一份。" };
  const files = { "1.json": jsonOf(exampleDraft()), "2.json": jsonOf(other), "3.json": jsonOf(other) };
  await inFolder(files, async (folder) => {
    const { answers } = await call(["write", ".", "--as", "html", "--out", "out"], folder);
    const title = "偃师区缙氏镇人民政府2023年政府信息公开工作年度报告";
    expect(answers.map(({ written }) => written)).toEqual(
      [`${title}.html`, `${title}（2）.html`, `${title}（3）.html`].map((name) => join("out", name)),
    );
    expect(readFileSync(join(folder, answers[0].written), "utf8")).not.toContain("另一份。");
    expect(readFileSync(join(folder, answers[1].written), "utf8")).toContain("另一份。");
  });
});

test("what is no exported file, or cannot be written, is refused; nothing is made of it", async () => {
  await inFolder({ "甲.txt": "一、总体情况", "乙.json": jsonOf(exampleDraft()) }, async (folder) => {
    const { code, answers } = await call(["write", "甲.txt", "无.json", "--as", "csv", "--out", "out"], folder);
    expect(code).toBe(0);
    expect(answers).toEqual([
      { file: "甲.txt", refused: expect.stringMatching(/^这不是完整的 JSON 文件/) },
      { file: "无.json", refused: expect.stringMatching(/^没有这个文件/) },
    ]);
    expect(existsSync(join(folder, "out"))).toBe(false);
    const blocked = await call(["write", "乙.json", "--as", "csv", "--out", "甲.txt"], folder);
    expect(blocked.answers).toEqual([{ file: "乙.json", refused: expect.stringMatching(/^写不了“甲\.txt/) }]);
    expect(readdirSync(folder).sort()).toEqual(["乙.json", "甲.txt"]);
  });
});
