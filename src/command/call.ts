import { parseArgs } from "node:util";
import { accepted, type Result, refused } from "../lib/result.ts";
import type { CollectCall } from "./collect.ts";
import { type Format, formats, isFormat } from "./formats.ts";

/** What was asked for. */
export type Call =
  | { readonly verb: "read"; readonly files: readonly string[]; readonly pasted: boolean; readonly year?: number }
  | { readonly verb: "check"; readonly files: readonly string[] }
  | { readonly verb: "check lines" }
  | { readonly verb: "paste"; readonly cell: string; readonly file: string }
  | { readonly verb: "paste lines" }
  | { readonly verb: "write"; readonly files: readonly string[]; readonly as: Format; readonly out: string }
  | CollectCall;

const usages = {
  read: "report read [--pasted] [--year N] FILE…",
  check: "report check FILE… | report check -",
  paste: "report paste - | report paste CELL FILE",
  write: `report write FILE.json… --as ${formats.join("|")} [--out DIR]`,
  collect: "report collect FILE… --units FILE --out DIR [--year N] [--own FILE] [--printed FILE]",
};
type Verb = keyof typeof usages;

const isVerb = (word: string | undefined): word is Verb => word !== undefined && Object.hasOwn(usages, word);

/** One line on how to call the program, or one of its verbs. */
const usage = (verb?: Verb): string =>
  `用法（usage）：${verb === undefined ? Object.values(usages).join(" | ") : usages[verb]}`;

/** Stands for the standard input in place of a file. */
const input = "-";

function readCall(args: string[]): Call | undefined {
  const options = { pasted: { type: "boolean", default: false }, year: { type: "string" } } as const;
  const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true });
  const { pasted, year } = values;
  if (files.length === 0 || files.includes(input)) return undefined;
  if (year === undefined) return { verb: "read", files, pasted };
  return isYear(year) ? { verb: "read", files, pasted, year: Number(year) } : undefined;
}

const isYear = (word: string): boolean => /^2(?:0\d\d|100)$/.test(word);

function checkCall(args: string[]): Call | undefined {
  const { positionals: files } = parseArgs({ args, allowPositionals: true });
  if (files.length === 1 && files[0] === input) return { verb: "check lines" };
  return files.length === 0 || files.includes(input) ? undefined : { verb: "check", files };
}

function pasteCall(args: string[]): Call | undefined {
  const [cell, file, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (cell === input) return file === undefined ? { verb: "paste lines" } : undefined;
  if (cell === undefined || file === undefined || file === input || more.length > 0) return undefined;
  return { verb: "paste", cell, file };
}

function writeCall(args: string[]): Call | undefined {
  const options = { as: { type: "string" }, out: { type: "string", default: "." } } as const;
  const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true });
  const { as, out } = values;
  if (files.length === 0 || files.includes(input) || as === undefined || !isFormat(as) || out === "") return undefined;
  return { verb: "write", files, as, out };
}

function collectCall(args: string[]): Call | undefined {
  const text = { type: "string" } as const;
  const options = { units: text, out: text, year: text, own: text, printed: text } as const;
  const { values, positionals: files } = parseArgs({ args, options, allowPositionals: true });
  const { units, out, year, own, printed } = values;
  if (files.length === 0 || files.includes(input) || !units || !out || own === "" || printed === "") return undefined;
  if (year !== undefined && !isYear(year)) return undefined;
  return { verb: "collect", files, units, out, own, printed, year: year === undefined ? undefined : Number(year) };
}

const calls: Record<Verb, (args: string[]) => Call | undefined> = {
  read: readCall,
  check: checkCall,
  paste: pasteCall,
  write: writeCall,
  collect: collectCall,
};

/** The words after the program's name as a call; refused with a line on how it is called rightly. */
export function parseCall([verb, ...args]: readonly string[]): Result<Call> {
  if (!isVerb(verb)) return refused(usage());
  try {
    const call = calls[verb](args);
    return call ? accepted(call) : refused(usage(verb));
  } catch {
    // An option that is not known, or one without its value.
    return refused(usage(verb));
  }
}
