import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import walls from "../src/walls.json" with { type: "json" };
import { exportedNames, importsOf, programFiles } from "./kit/syntax.ts";

type Wall = { readonly rooms: readonly string[]; readonly packages: readonly string[] };
const all: Readonly<Record<string, Wall>> = walls;

const roomOf = (file: string): string => file.split("/")[0] ?? "";
/** `zod/mini` is of the package zod, `@tanstack/react-table` a package of two words. */
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/** What a file of a room must not import. */
function refused(room: string, imports: readonly string[]): readonly string[] {
  const wall = all[room];
  if (!wall) return [`${room} has no entry in src/walls.json`];
  return imports.filter((name) => {
    const isFile = /\.(?:tsx?|css)$/.test(name);
    return isFile
      ? roomOf(name) !== room && !wall.rooms.includes(roomOf(name))
      : !wall.packages.includes(packageOf(name));
  });
}

/** What is no room: the page's entry, which puts the rooms together, and the types of the build. */
const outside = ["main.tsx", "vite-env.d.ts"];

test("every room imports the rooms and packages that src/walls.json allows it, and nothing else", () => {
  const broken = programFiles
    .filter((file) => !outside.includes(file))
    .flatMap((file) => refused(roomOf(file), importsOf(file)).map((name) => `${file} imports ${name}`));
  expect(broken).toEqual([]);
});

test("a room that was made later, and a package that was added later, are refused in each room", () => {
  for (const room of Object.keys(all)) {
    expect(refused(room, ["attic/boxes.ts"])).toEqual(["attic/boxes.ts"]);
    expect(refused(room, ["left-pad"])).toEqual(["left-pad"]);
  }
  expect(refused("attic", ["form/form.ts"])).toEqual(["attic has no entry in src/walls.json"]);
});

test("the rooms form no circle: each imports only what was named before it", () => {
  const names = Object.keys(all);
  for (const [room, { rooms }] of Object.entries(all)) {
    expect(names.slice(0, names.indexOf(room)), room).toEqual(expect.arrayContaining([...rooms]));
  }
});

test("what knows no React stays so: only the drawn rooms and the one draft being edited may import it", () => {
  const drawn = Object.keys(all).filter((room) => all[room]?.packages.some((name) => /^react/.test(name)));
  expect(drawn).toEqual(["editing", "ui", "grid", "screens"]);
});

test("every wall is used: what a room may import, some file of it does", () => {
  const unused = Object.entries(all).flatMap(([room, { rooms, packages }]) => {
    const imports = programFiles.filter((file) => roomOf(file) === room).flatMap(importsOf);
    const used = new Set(imports.flatMap((name) => [roomOf(name), packageOf(name)]));
    return [...rooms, ...packages].filter((name) => !used.has(name)).map((name) => `${room}: ${name}`);
  });
  expect(unused).toEqual([]);
});

test("one name, one thing: no name is exported by two files", () => {
  const places = new Map<string, string[]>();
  for (const file of programFiles) {
    for (const name of new Set(exportedNames(file))) places.set(name, [...(places.get(name) ?? []), file]);
  }
  expect(places.size).toBeGreaterThan(800);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

test("no folder of the program holds more than twenty files of code", () => {
  const folders = new Map<string, number>();
  for (const file of programFiles) {
    const folder = file.split("/").slice(0, -1).join("/");
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  expect([...folders].filter(([, count]) => count > 20)).toEqual([]);
});

test("the keys of the page are heard in one file, the keys of a framed page by who shows it", () => {
  const hearing = programFiles.filter((file) =>
    /captureEvents\(|addEventListener\("key|\bkey(?:down|up)\b.*\blisten\(/.test(
      readFileSync(join("src", file), "utf8"),
    ),
  );
  const direct = hearing.filter((file) => /addEventListener\("key/.test(readFileSync(join("src", file), "utf8")));
  expect(direct).toEqual(["screens/comparison/compared-reports.tsx", "screens/preview/viewer.ts"]);
  expect(hearing).toContain("ui/capture-events.ts");
});

test("every exported thing has a comment before it that says what it is", () => {
  const bare = programFiles.flatMap((file) => {
    const lines = readFileSync(join("src", file), "utf8").split("\n");
    return lines.flatMap((line, at) => {
      const [, name] = /^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/.exec(line) ?? [];
      return name === undefined || /^\s*\/\/|\*\/$/.test(lines[at - 1] ?? "") ? [] : [`${file}: ${name}`];
    });
  });
  expect(bare).toEqual([]);
});
