import { expect, test } from "vitest";
import { currentVersion, isKnownVersion, type Migration, migrateReport } from "../../src/report/migrations.ts";

const steps: readonly Migration[] = [(report) => [report, "split problems"], (report) => [report, "add contact"]];

test("a report goes through every migration since its version, in order", () => {
  expect(migrateReport(1, "report", steps)).toEqual([["report", "split problems"], "add contact"]);
  expect(migrateReport(2, "report", steps)).toEqual(["report", "add contact"]);
  expect(migrateReport(3, "report", steps)).toBe("report");
});

test("versions are whole numbers from 1 up to this program's own", () => {
  expect([0, 1.5, -1, "1", null, currentVersion + 1].filter(isKnownVersion)).toEqual([]);
  expect(isKnownVersion(currentVersion)).toBe(true);
});

test("a report of the first version has no last year's report, no explanations and no 定稿 yet", () => {
  expect(migrateReport(1, { organ: "缙氏镇人民政府" })).toEqual({
    organ: "缙氏镇人民政府",
    lastYear: null,
    explanations: {},
    confirmed: [],
    followsTables: false,
    finalisedOn: null,
    signedBy: "",
    signedOn: "",
    attachments: "",
  });
  expect(migrateReport(1, "damaged")).toBe("damaged");
});

test("a report of the fourth version has no signature yet, nor has last year's beside it", () => {
  const unsigned = { signedBy: "", signedOn: "", attachments: "" };
  const later = { confirmed: [], followsTables: false };
  expect(migrateReport(4, { organ: "某镇", lastYear: { organ: "某镇" } })).toEqual({
    ...unsigned,
    ...later,
    organ: "某镇",
    lastYear: { ...unsigned, organ: "某镇" },
  });
  expect(migrateReport(4, { organ: "某镇", lastYear: null })).toEqual({
    ...unsigned,
    ...later,
    organ: "某镇",
    lastYear: null,
  });
});

test("in a report of the fifth version nothing is confirmed yet, and no text follows the tables", () => {
  expect(migrateReport(5, { organ: "某镇" })).toMatchObject({
    organ: "某镇",
    confirmed: [],
    followsTables: false,
  });
});

test("a report of the sixth version has no attachments yet, nor has last year's beside it", () => {
  expect(migrateReport(6, { organ: "某镇", lastYear: { organ: "某镇" } })).toEqual({
    attachments: "",
    organ: "某镇",
    lastYear: { attachments: "", organ: "某镇" },
  });
});
