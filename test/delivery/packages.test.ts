import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Version = readonly [number, number, number];

const versionIn = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
};
const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Returns whether a version fits a range as `engines` has them: "^22 || >=26", ">= 14.15", "20 || 22". */
function fits(version: Version, range: string): boolean {
  return range.split("||").some((alternative) =>
    [...alternative.matchAll(/(\^|~|>=|<=|>|<|)\s*v?(\d[\d.x*]*)/g)].every(([, sign, text = ""]) => {
      const [bound, at] = [versionIn(text), compare(version, versionIn(text))];
      if (sign === ">=") return at >= 0;
      if (sign === ">") return at > 0;
      if (sign === "<=") return at <= 0;
      if (sign === "<") return at < 0;
      return version[0] === bound[0] && (sign === "^" ? at >= 0 : sign === "~" ? version[1] === bound[1] : true);
    }),
  );
}

test("ranges of Node are read as npm reads them", () => {
  const node: Version = [20, 19, 0];
  const good = ["*", ">=18", "^20.19.0 || ^22.13.0 || >=24", "20 || 22", ">=12.20 <21", "^18 || >=20", ">= 14"];
  expect(good.filter((range) => !fits(node, range))).toEqual([]);
  expect(["^22 || ^24 || >=26", ">=22", "^20.20.0", "<20", "18 || 22"].filter((range) => fits(node, range))).toEqual(
    [],
  );
});

test("every package suits the Node that the project states, so that npm ci has nothing to warn of", () => {
  const node = versionIn(readFileSync(".nvmrc", "utf8").trim());
  const stated = (JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } }).engines.node;
  expect(stated).toBe(`>=${node[0]}.${node[1]}`);
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { engines?: { node?: string } }>;
  };
  const unfit = Object.entries(packages).filter(([, { engines }]) => engines?.node && !fits(node, engines.node));
  expect(unfit.map(([name, { engines }]) => `${name} wants ${engines?.node}`)).toEqual([]);
});
