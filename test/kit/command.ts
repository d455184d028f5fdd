import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/command/run.ts";
import { toJson } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";

/** The day on which every call of these tests is made. */
export const calledAt = new Date("2026-01-20T04:00:00Z");

export interface Called {
  readonly code: number;
  // What another program makes of the lines is for the test to say.
  readonly answers: readonly ReturnType<typeof JSON.parse>[];
  readonly text: string;
  readonly complaint: string;
}

async function* inChunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.slice(at, at + 1000);
}

/** Calls the command without a process of its own. */
export async function call(args: readonly string[], cwd = ".", input = ""): Promise<Called> {
  let text = "";
  let complaint = "";
  const code = await run(
    args,
    { cwd, now: calledAt, input: inChunks(input) },
    {
      print: async (line) => {
        text += line;
      },
      complain: (line) => {
        complaint += line;
      },
    },
  );
  const lines = text === "" ? [] : text.trimEnd().split("\n");
  return { code, answers: lines.map((line) => JSON.parse(line)), text, complaint };
}

export const jsonOf = (draft: Draft): string => toJson(draft, calledAt);

/** The content of an exported file in one line. */
export const lineOfReport = (draft: Draft): string => JSON.stringify(JSON.parse(jsonOf(draft)));

/** Does something in a folder of its own, which is taken away afterwards. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
