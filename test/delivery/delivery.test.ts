import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { inlineTexts } from "../../.build/inline-texts.ts";
import { licencesOf, licencesText } from "../../.build/licences.ts";

const inPackage = (path: string) => resolve("node_modules", path);

test("the licences of what is shipped are those of the packages its modules belong to, each once", () => {
  const modules = [
    resolve("src/main.tsx"),
    "\0rolldown/runtime.js",
    inPackage("react-dom/client.js"),
    inPackage("react-dom/cjs/react-dom.production.js"),
    inPackage("@tanstack/react-table/dist/index.js"),
    inPackage("numfmt/dist/index.js"),
  ];
  const licences = licencesOf(modules);
  expect(licences.map(({ name }) => name)).toEqual(["@tanstack/react-table", "numfmt", "react-dom"]);
  expect(licences.every(({ licence, text }) => licence === "MIT" && /Permission is hereby granted/.test(text))).toBe(
    true,
  );
  expect(licencesText(licences)).toMatch(/^@tanstack\/react-table 9\.\d+\.\d+ \(MIT\)\n\nMIT License\n/);
});

test("what a page runs is found by its elements, not by words within its scripts", () => {
  const page = `<style>a{}</style><script src="x.js"></script><script>const s = "<style>no</style>&amp;";</script>`;
  expect(inlineTexts(page)).toEqual({ style: ["a{}"], script: [`const s = "<style>no</style>&amp;";`] });
});

test("the script that tells which browsers are too old is understood by all of them", () => {
  const [script = ""] = inlineTexts(readFileSync("index.html", "utf8")).script;
  expect(script).toContain("too-old");
  expect(script).not.toMatch(/=>|`|\b(?:let|const|class|async)\b|\?\.|\?\?/);
});
