import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { singleFile } from "../kit/site.ts";

const site = "test/output/site";
const chunks = readdirSync(`${site}/assets`).filter((name) => name.endsWith(".js"));
const chunk = (name: string) => readFileSync(`${site}/assets/${name}`, "utf8");
const folder = readFileSync(`${site}/index.html`, "utf8");
let single = "";
beforeAll(async () => {
  single = readFileSync(fileURLToPath(await singleFile("test/output/single")), "utf8");
});
const pageOf = (delivery: string) => (delivery === "folder" ? folder : single);

const elementsOf = (page: string) => DomUtils.findAll(() => true, parseDocument(page).children);

/** The directives of a page's policy. */
function policyOf(page: string): ReadonlyMap<string, readonly string[]> {
  const [meta, ...more] = elementsOf(page).filter(
    ({ attribs }) => attribs["http-equiv"]?.toLowerCase() === "content-security-policy",
  );
  expect(more).toEqual([]);
  const directives = (meta?.attribs.content ?? "").split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}

describe.each(["folder", "single file"])("the %s", (delivery) => {
  test("allows nothing but its own scripts and styles, by a policy before all that it could hold back", () => {
    const page = pageOf(delivery);
    const policy = policyOf(page);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.has("connect-src")).toBe(false);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    const own = delivery === "folder" ? /^'(?:self|sha256-[\w+/=]+)'$/ : /^'sha256-[\w+/=]+'$/;
    for (const source of [...(policy.get("script-src") ?? [""]), ...(policy.get("style-src") ?? [""])]) {
      expect(source).toMatch(own);
    }
    const names = elementsOf(page).map(({ name, attribs }) => (attribs["http-equiv"] ? "policy" : name));
    const first = (name: string) => names.indexOf(name);
    for (const held of ["script", "style", "link"]) expect(first("policy")).toBeLessThan(first(held));
  });

  test("refers to nothing outside itself", () => {
    const near = delivery === "folder" ? /^(?:data:|\.\/assets\/[\w.-]+$)/ : /^data:/;
    const page = elementsOf(pageOf(delivery));
    const addresses = page.flatMap(({ attribs }) =>
      ["src", "href", "srcset", "action", "data"].map((one) => attribs[one]),
    );
    for (const address of addresses) if (address !== undefined) expect(address).toMatch(near);
    const styles = readdirSync(`${site}/assets`).filter((name) => name.endsWith(".css"));
    const sheets = delivery === "folder" ? styles.map(chunk) : [];
    for (const text of [...sheets, ...page.filter(({ name }) => name === "style").map(DomUtils.textContent)]) {
      expect(text).not.toMatch(/@import|url\(\s*["']?(?!data:)/);
    }
  });

  test("has no code that connects to anything or makes code of text", () => {
    const page = elementsOf(pageOf(delivery));
    const scripts =
      delivery === "folder"
        ? chunks.map(chunk)
        : page.filter(({ name }) => name === "script").map(DomUtils.textContent);
    expect(scripts.join("").length).toBeGreaterThan(500_000);
    const ways =
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bsendBeacon\b|\bEventSource\b|\bRTCPeerConnection\b|\beval\(|\bnew Function\b/;
    expect(scripts.flatMap((code) => code.match(ways) ?? [])).toEqual([]);
  });
});

test("no style has a selector for which Chromium 86 drops more than what the selector is for", () => {
  const styles = readdirSync(`${site}/assets`).filter((name) => name.endsWith(".css"));
  const preludes = styles.flatMap((name) => chunk(name).match(/[^{}]+(?=\{)/g) ?? []);
  expect(preludes.length).toBeGreaterThan(500);
  // Of a list with one that it does not know, it takes none.
  const known = (selector: string) => !/:is\(|:where\(|:not\([^)]*,/.test(selector);
  const alone = (selector: string) => !/:has\(|:user-|:modal/.test(selector) || !selector.includes(",");
  expect(preludes.filter((selector) => !known(selector) || !alone(selector))).toEqual([]);
});

/** Words that only the code for Word and for Excel holds, reading or writing. */
const marks = ["mc:Ignorable", "w:tblGrid", "xl/worksheets/sheet", "sheetData"];

test.each(marks)("what knows %s is loaded when it is asked for, and stands in the single file", (mark) => {
  // By its elements, and by the script that asks for the files of each screen.
  const first = [...folder.matchAll(/\bassets\/([\w.-]+\.js)/g)].flatMap(([, name]) => name ?? []);
  expect(first.length).toBeGreaterThan(3);
  const holders = chunks.filter((name) => chunk(name).includes(mark));
  expect(holders.length).toBeGreaterThan(0);
  expect(holders.filter((name) => first.includes(name))).toEqual([]);
  expect(single).toContain(mark);
});
