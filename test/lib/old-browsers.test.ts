import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
/** Packages that call what came to browsers after the oldest that the program is made for. */
const newer = /from "(?:htmlparser2|@noble\/hashes\/[^"]+)"/;

test("whatever uses a package that takes a newer browser for granted first brings what an old one lacks", () => {
  const using = files.filter((name) => newer.test(readFileSync(`src/${name}`, "utf8")));
  expect(using.length).toBeGreaterThan(4);
  expect(
    using.filter((name) => !/^import "[./]*lib\/loading\/old-browsers\.ts";/.test(readFileSync(`src/${name}`, "utf8"))),
  ).toEqual([]);
});
