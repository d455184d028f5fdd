import { argv, stdout } from "node:process";
import { type Outcome, outcomesOf, scoreOf } from "../kit/passage-scores.ts";
import { passagesIn, sideOf } from "../kit/passages.ts";

// How well the rules read published passages: node test/kit/run.mjs test/bench/passages-quality.ts [locked|locked-2|locked-3] [a|b|c|…] [list].
// The half for work, or a locked one; of any all, or those of one side, which a passage gives or its report's key tells;
// `list` names what went wrong. See test/fixtures/passages/README.md.
const words = argv.slice(2);
const half = (["locked-3", "locked-2", "locked"] as const).find((one) => words.includes(one)) ?? "work";
const asked = words.find((one) => /^[a-z]$/.test(one));
const passages = passagesIn(half).filter((passage) => asked === undefined || sideOf(passage) === asked);
const outcomes = passages.flatMap(outcomesOf);
const lines = ["warning", "suggestion"].map((severity) => {
  const { right, wrong, met, missed, precision, recall } = scoreOf(outcomes, severity);
  return `${severity}: precision ${precision.toFixed(3)} (${right}/${right + wrong}), recall ${recall.toFixed(3)} (${met}/${met + missed})`;
});
stdout.write(`${half} ${asked ?? "all"}: ${passages.length} passages\n${lines.join("\n")}\n`);

/** How often each kind went wrong. */
function counted(what: Outcome["what"]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of outcomes.filter((one) => one.what === what)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].map(([kind, times]) => `${kind} ${times}`).join(", ");
}
stdout.write(`false: ${counted("false")}\nmissed: ${counted("missed")}\n`);
if (words.includes("list")) {
  for (const { what, severity, passage, said } of outcomes.filter((one) => ["false", "missed"].includes(one.what))) {
    stdout.write(`${what === "false" ? "✗" : "–"} ${severity} ${passage.id} ${said}\n    ${passage.text}\n`);
  }
}
