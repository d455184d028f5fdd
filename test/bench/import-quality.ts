import { readFileSync } from "node:fs";
import { readSource } from "../../src/import/read-source.ts";
import type { ImportSource } from "../../src/import/source.ts";
import { type Half, objectsOf } from "../kit/halves.ts";
import { type Damage, damages, withTail } from "../kit/renderings/shapes/damages.ts";
import { type Form, forms } from "../kit/renderings/shapes/forms.ts";
import {
  type Compared,
  type Fault,
  type Score,
  scoreOf,
  type Verdict,
  verdictOf,
} from "../kit/renderings/shapes/score.ts";
import { editionOf, type Shape, shapesIn } from "../kit/renderings/shapes/shape.ts";
import { type ShapedReport, shapedReport } from "../kit/renderings/shapes/shaped-report.ts";
import { table } from "./markdown.ts";

// Reads renderings of real reports' shapes and counts how many come in right: node test/kit/run.mjs
// test/bench/import-quality.ts. With --locked, --locked-2 or --locked-3 it scores a locked half, to be done once, at the end, and tells nothing
// of single inputs. --verbose names each fault of the work half; --form=tabs, --shape=s001 and --damage=blanks take some alone;
// --from=path takes the shapes of a file of such lines in place of a half, as new ones at first sight.

const asked = process.argv.slice(2);
const half: Half = (["locked", "locked-2", "locked-3"] as const).find((one) => asked.includes(`--${one}`)) ?? "work";
const only = (name: string): string => asked.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? "";

interface Case {
  readonly shape: Shape;
  readonly form: Form;
  readonly damage: Damage;
}

/** Every shape in every form undamaged and with a tail; each damage in turn, so that all meet all forms. */
function casesOf(shapes: readonly Shape[]): readonly Case[] {
  return shapes.flatMap((shape, at) =>
    forms.flatMap((form, of) => {
      const possible = damages.slice(1).filter(({ otherAsOne }) => !otherAsOne || editionOf(shape) === 2021);
      const turn = (step: number) => possible[(at * 5 + of * 7 + step * 6) % possible.length] as Damage;
      const [none] = damages;
      const chosen = form.kind === "text" || form.kind === "html" ? [turn(0), turn(1)] : [turn(0)];
      return [none as Damage, ...chosen, withTail].map((damage) => ({ shape, form, damage }));
    }),
  );
}

async function sourceFor({ document }: ShapedReport, { kind, make }: Form): Promise<ImportSource> {
  const made = await make(document);
  if (kind === "text") return { kind: "pasted", html: "", text: made as string };
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  return { kind: "file", name: `报告.${kind}`, bytes };
}

interface Outcome extends Case {
  readonly score: Score;
  readonly verdict: Verdict;
}

/** From 0 up: the same shape and damage always have the same numbers. */
const seedOf = ({ shape, damage }: Case): number =>
  Number(shape.id.slice(1)) * damages.length + damages.indexOf(damage);

async function outcomeOf(one: Case): Promise<Outcome> {
  const report = shapedReport(one.shape, one.damage, seedOf(one));
  const result = await readSource(await sourceFor(report, one.form), one.shape.year + 1);
  const score = scoreOf(result, report, one.form.withPage);
  return { ...one, score, verdict: verdictOf(score) };
}

const from = only("from");
const cases = casesOf(from === "" ? shapesIn(half) : objectsOf<Shape>(readFileSync(from, "utf8"))).filter(
  ({ form, shape, damage }) =>
    form.name.includes(only("form")) && shape.id.includes(only("shape")) && damage.name.includes(only("damage")),
);
const outcomes: Outcome[] = [];
for (const one of cases) outcomes.push(await outcomeOf(one));

const percent = (part: number, whole: number): string => (whole === 0 ? "" : `${((100 * part) / whole).toFixed(1)} %`);

function counted(name: string, some: readonly Outcome[]): readonly string[] {
  const of = (verdict: Verdict) => some.filter((one) => one.verdict === verdict).length;
  const refused = some.filter(({ score }) => score.refused).length;
  return [
    name,
    `${some.length}`,
    `${of("right")}`,
    `${of("told")}`,
    `${of("silent")}`,
    `${refused}`,
    percent(of("right"), some.length),
    percent(of("silent"), some.length),
  ];
}

const head = (what: string) => [what, "readings", "right", "told", "silent", "of told: refused", "right", "silent"];

/** One line for each value of what the outcomes are grouped by, in the order in which they come. */
function grouped(what: string, key: (one: Outcome) => string): string {
  const groups = [...new Set(outcomes.map(key))].sort((a, b) => order(a) - order(b));
  return table(
    head(what),
    groups.map((name) =>
      counted(
        name,
        outcomes.filter((one) => key(one) === name),
      ),
    ),
  );
}

const names = [...forms, ...damages, withTail].map(({ name }) => name);
const order = (name: string): number => names.indexOf(name);

/** The numbers alone under each damage, in the forms whose tables come in whole where nothing is damaged. */
function numbersByDamage(): string {
  const verdictOnCells = ({ score }: Outcome): Verdict =>
    score.refused
      ? "told"
      : verdictOf({ refused: false, faults: score.faults.filter(({ about }) => about === "cells") });
  const whole = new Set(
    forms
      .map(({ name }) => name)
      .filter((name) =>
        outcomes.some((one) => one.form.name === name && one.damage.name === "none" && verdictOnCells(one) === "right"),
      ),
  );
  const rows = [...damages, withTail].map(({ name }) => {
    const verdicts = outcomes.filter((one) => one.damage.name === name && whole.has(one.form.name)).map(verdictOnCells);
    const of = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
    return [
      name,
      `${verdicts.length}`,
      ...(["right", "told", "silent"] as const).map((verdict) => `${of(verdict)}`),
      percent(of("right"), verdicts.length),
      percent(of("silent"), verdicts.length),
    ];
  });
  return table([`numbers alone, ${whole.size} forms`, "readings", "right", "told", "silent", "right", "silent"], rows);
}

const compared: readonly Compared[] = [
  "organ",
  "year",
  "signature",
  "preface",
  "overview",
  "problems",
  "other",
  "cells",
  "lines",
];

/** By what is compared: a reading that was refused is wrong in all of it. */
function byCompared(): string {
  const rows = compared.map((about) => {
    const verdicts = outcomes.map(({ score }) => {
      if (score.refused) return "told";
      return verdictOf({ refused: false, faults: score.faults.filter((fault) => fault.about === about) });
    });
    const of = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
    return [
      about,
      `${verdicts.length}`,
      `${of("right")}`,
      `${of("told")}`,
      `${of("silent")}`,
      percent(of("right"), verdicts.length),
      percent(of("silent"), verdicts.length),
    ];
  });
  return table(["what is compared", "readings", "right", "told", "silent", "right", "silent"], rows);
}

/** The kinds of faults, those met in most readings first. */
function causes(): string {
  const met = new Map<string, { readonly told: boolean; readonly outcomes: Set<Outcome>; readonly example: string }>();
  for (const outcome of outcomes) {
    for (const { cause, told, detail } of outcome.score.faults) {
      const key = `${cause} ${told}`;
      const example = `${outcome.shape.id}, ${outcome.form.name}, ${outcome.damage.name}: ${detail}`;
      const known = met.get(key) ?? { told, outcomes: new Set<Outcome>(), example };
      known.outcomes.add(outcome);
      met.set(key, known);
    }
  }
  const sorted = [...met].sort(([, a], [, b]) => b.outcomes.size - a.outcomes.size);
  const rows = sorted
    .slice(0, 30)
    .map(([key, one]) => [
      key.replace(/ (?:true|false)$/, ""),
      one.told ? "told" : "silent",
      `${one.outcomes.size}`,
      one.example.replaceAll("|", "｜"),
    ]);
  return table(["fault", "", "readings", "the first of them"], rows);
}

const listed = ({ about, told, cause, detail }: Fault): string =>
  `  ${told ? "told  " : "silent"} ${about} · ${cause} · ${detail}`;

if (half === "work" && asked.includes("--verbose")) {
  for (const { shape, form, damage, score } of outcomes.filter(({ verdict }) => verdict !== "right")) {
    process.stdout.write(`${shape.id} · ${form.name} · ${damage.name}\n${score.faults.map(listed).join("\n")}\n`);
  }
}

const files = (kind: Form["kind"]) =>
  kind === "docx" ? "Word files" : kind === "xlsx" ? "workbooks" : "texts and pages";
process.stdout.write(
  [
    `# ${half} half: ${new Set(outcomes.map(({ shape }) => shape.id)).size} shapes`,
    table(head("kind"), [
      ...["texts and pages", "Word files", "workbooks"].map((name) =>
        counted(
          name,
          outcomes.filter(({ form }) => files(form.kind) === name),
        ),
      ),
      counted("all", outcomes),
    ]),
    grouped("form", ({ form }) => form.name),
    grouped("damage", ({ damage }) => damage.name),
    byCompared(),
    numbersByDamage(),
    ...(half === "work" ? [causes()] : []),
    "",
  ].join("\n\n"),
);
