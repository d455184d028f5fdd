import { expect, test } from "vitest";
import { fingerprint } from "../../src/checks/finding.ts";
import { check, checks } from "../../src/checks/rules.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { importsOf, programFiles } from "../kit/syntax.ts";

const folders = ["numbers", "contents", "narrative", "language", "notice"];

test("the rules of numbers, contents, sentences and language know nothing of each other", () => {
  const arrows = programFiles.flatMap((file) => {
    const [room, folder, name] = file.split("/");
    if (room !== "checks" || name === undefined) return [];
    expect(folders).toContain(folder);
    const others = folders.filter((other) => other !== folder);
    return importsOf(file).filter((path) => others.some((other) => path.startsWith(`checks/${other}/`)));
  });
  expect(arrows).toEqual([]);
});

// Explanations in stored drafts are kept by these words: they must never change.
test("a finding is known by its rule, its place and what stands there, and by both sides of its arithmetic", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 12;
  draft.litigation.review.upheld = null;
  draft.typed["litigation.review.upheld"] = "—";
  draft.other = "某某镇未收取信息处理费。某某镇。";
  const known = check(draft).map(fingerprint);
  for (const words of [
    "H2 applications.balance.naturalPerson 12/0",
    "H6 litigation.review.upheld",
    "spacing spacing",
    "placeholder other 某某镇",
    "placeholder other 某某镇 #2",
  ]) {
    expect(known).toContain(words);
  }
});

test("every finding is signed by a rule of the table, with the severity that the rule has there", () => {
  for (const finding of check(exampleDraft())) {
    const rule = checks.find(({ id }) => id === finding.check);
    expect(rule?.severity).toBe(finding.severity);
    expect(finding.id).toMatch(new RegExp(`^${finding.check} `));
  }
});
