import { resolve } from "node:path";
import { fromJson } from "../files/json.ts";
import { type ImportIssue, setAsideIssue } from "../import/import-issue.ts";
import { decodeText } from "../lib/decode-text.ts";
import { type Result, refused } from "../lib/result.ts";
import { defaultYear } from "../report/blank-draft.ts";
import type { ReadDraft } from "../report/read-draft.ts";
import type { SetAside } from "../report/set-aside.ts";
import type { Call } from "./call.ts";
import { checkAnswer } from "./check.ts";
import { collected } from "./collect.ts";
import { bytesOf, type FileAt, filesOf } from "./files.ts";
import { inputLines } from "./lines.ts";
import { notPasted, type PasteAnswer, pasteAnswer, pasteLine } from "./paste.ts";
import { readAnswer, readReport } from "./read.ts";
import { createNames, makeFile, saveFile } from "./write.ts";

/** Where and when the program was called, and what was sent to it. */
export interface Surroundings {
  readonly cwd: string;
  readonly now: Date;
  readonly input: AsyncIterable<Uint8Array>;
}

const accident = "处理时出了意外，没有得出结果。";

/** An answer of one file or line; a refusal, or an accident of the program, is the answer of that one alone. */
async function answered<T extends object>(
  about: { file: string } | { line: number },
  make: () => Promise<Result<T>> | Result<T>,
): Promise<object> {
  try {
    const made = await make();
    return made.ok ? { ...about, ...made.value } : { ...about, refused: made.message };
  } catch {
    return { ...about, refused: accident };
  }
}

const having = <T, U>(result: Result<T>, make: (value: T) => U): Result<U> =>
  result.ok ? { ok: true, value: make(result.value) } : result;

/** The notes on what of an exported file could not stay in its place, where there is any; without, an answer has none. */
const notesOn = (setAside: readonly SetAside[]): { readonly notes?: readonly ImportIssue[] } =>
  setAside.length === 0 ? {} : { notes: setAside.map(setAsideIssue) };

const checkedFile = ({ draft, setAside }: ReadDraft) => ({ ...checkAnswer(draft), ...notesOn(setAside) });

/** One answer a file, in the order asked for. */
async function* perFile<T extends object>(
  asked: readonly string[],
  cwd: string,
  make: (at: FileAt) => Promise<Result<T>>,
): AsyncGenerator<object> {
  for await (const at of filesOf(asked, cwd)) {
    yield "refused" in at ? at : await answered({ file: at.file }, () => make(at));
  }
}

async function* written(
  { files, as, out }: Extract<Call, { verb: "write" }>,
  { cwd, now }: Surroundings,
): AsyncGenerator<object> {
  const nameOf = createNames();
  yield* perFile(files, cwd, async ({ path }) => {
    const bytes = await bytesOf(path);
    const read = bytes.ok ? fromJson(decodeText(bytes.value)) : bytes;
    if (!read.ok) return read;
    const { draft, setAside } = read.value;
    const { name, content } = await makeFile(draft, as, now);
    const saved = await saveFile({ name: nameOf(name), content }, out, cwd);
    return having(saved, (written) => ({ written, ...notesOn(setAside) }));
  });
}

/** The answer to a paste; an accident of the program is the answer of this one alone. */
function answeredPaste(make: () => PasteAnswer): PasteAnswer {
  try {
    return make();
  } catch {
    return notPasted(accident);
  }
}

async function pastedFile(cell: string, file: string, cwd: string): Promise<PasteAnswer> {
  const path = resolve(cwd, file);
  const text = await bytesOf(path);
  if (!text.ok) return notPasted(text.message);
  // `clip.txt.html`, or `clip.html` beside `clip.txt`.
  const beside = [`${path}.html`, `${path.replace(/\.[^./\\]*$/, "")}.html`].filter((one) => one !== path);
  const [whole = refused(""), named = whole] = await Promise.all(beside.map((one) => bytesOf(one)));
  const html = whole.ok ? whole : named;
  const copied = { text: decodeText(text.value), html: html.ok ? decodeText(html.value) : "" };
  return answeredPaste(() => pasteAnswer({ cell, ...copied, into: undefined }));
}

/** The answers to a call, one after the other, each made when the one before was taken. */
export async function* answersTo(call: Call, surroundings: Surroundings): AsyncGenerator<object> {
  const { cwd, now, input } = surroundings;
  switch (call.verb) {
    case "read": {
      const how = { isPasted: call.pasted, defaultYear: call.year ?? defaultYear(now) };
      return yield* perFile(call.files, cwd, async (at) => having(await readReport(at, how), readAnswer));
    }
    case "check": {
      const how = { isPasted: false, defaultYear: defaultYear(now) };
      const checked = async (at: FileAt) => having(await readReport(at, how), ({ draft }) => checkAnswer(draft));
      return yield* perFile(call.files, cwd, checked);
    }
    case "check lines":
      for await (const { line, text } of inputLines(input)) {
        yield await answered({ line }, () => having(fromJson(text), checkedFile));
      }
      return;
    case "paste":
      yield await pastedFile(call.cell, call.file, cwd);
      return;
    case "paste lines":
      for await (const { text } of inputLines(input)) yield answeredPaste(() => pasteLine(text));
      return;
    case "write":
      return yield* written(call, surroundings);
    case "collect":
      return yield* collected(call, cwd, now, defaultYear(now));
    default:
      return call satisfies never;
  }
}
