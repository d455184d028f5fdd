import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packToJson } from "../../src/files/notice-json.ts";
import { packSchema } from "../../src/notice/pack.ts";
import { asDraft } from "../../src/report/schema.ts";
import { call, inFolder, jsonOf } from "../kit/command.ts";
import { publishedReport } from "../kit/reports.ts";

/** As much of DuckDB as is called: https://duckdb.org/docs/stable/clients/node_neo/overview */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
}
interface Connection {
  readonly runAndReadAll: (
    query: string,
  ) => Promise<{ readonly getRowObjectsJson: () => readonly Record<string, unknown>[] }>;
}

/** DuckDB as `npm ci --prefix test/bench` brings it; undefined where that was not done. */
function installedEngine(): DuckDb | undefined {
  try {
    return createRequire(new URL("../bench/package.json", import.meta.url))("@duckdb/node-api") as DuckDb;
  } catch {
    return undefined;
  }
}

const engine = installedEngine();
const base = asDraft(publishedReport("shuyang-fgj-2023").draft);
const count = 40;

/** The query of the manual, as it stands there. */
function query(): string {
  const manual = readFileSync(new URL("../../src/command/README.md", import.meta.url), "utf8");
  return /SELECT[\s\S]*?;/.exec(manual.slice(manual.indexOf("-- DuckDB")))?.[0] ?? "";
}

test.skipIf(!engine)(
  "the query of the manual adds up in DuckDB what collect adds up itself, to the last coin",
  async () => {
    const names = Array.from({ length: count }, (_, at) => `第${at}镇人民政府`);
    const pack = packSchema.parse({
      year: 2023,
      units: [...names, "没有报的局"].map((name, at) => ({ name, kind: "township", vertical: at === 3 })),
    });
    const files = names.map((organ, at): readonly [string, string] => {
      const naturalPerson = at === 5 ? null : at * 7;
      const received = { ...base.applications.received, naturalPerson };
      const fees = {
        ...base.disclosure.fees,
        amount: `${at}.${String(at * 21_001)
          .padStart(6, "0")
          .slice(0, 6)}`,
      };
      const report = { ...base, organ, applications: { ...base.applications, received } };
      return [`${organ}.json`, jsonOf({ ...report, disclosure: { ...base.disclosure, fees } })];
    });
    await inFolder({ "units.json": packToJson(pack), ...Object.fromEntries(files) }, async (folder) => {
      const paths = files.map(([name]) => name);
      const { code } = await call(["collect", ...paths, "--units", "units.json", "--out", "out"], folder);
      expect(code).toBe(0);
      const lines = join(folder, "out/各单位.jsonl");
      const rolled = JSON.parse(readFileSync(join(folder, "out/汇总.json"), "utf8")).report;
      const connection = await engine?.DuckDBInstance.create(":memory:").then((one) => one.connect());
      const answer = await connection?.runAndReadAll(query().replace("各单位/*.jsonl", lines));
      const [sums] = answer?.getRowObjectsJson() ?? [];
      expect(sums?.units).toBe(String(count - 1));
      expect(sums?.received).toBe(String(rolled.applications.received.naturalPerson));
      expect(Number(sums?.fees)).toBe(Number(rolled.disclosure.fees.amount));
    });
  },
);
