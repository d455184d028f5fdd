import type { ImportedReport } from "../../src/import/imported-report.ts";
import { readSource } from "../../src/import/read-source.ts";
import type { ImportSource } from "../../src/import/source.ts";
import type { Rendering } from "./renderings/renderings.ts";
import type { Rendered } from "./renderings/wild-report.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fileSource = (name: string, content: string | Uint8Array): ImportSource => ({
  kind: "file",
  name,
  bytes: typeof content === "string" ? bytesOf(content) : content,
});

/** A rendering as a person would bring it in: plain text pasted, all else as a file. */
export async function sourceOf(rendering: Rendering, report: Rendered): Promise<ImportSource> {
  const made = await rendering.make(report);
  if (rendering.kind === "text") return { kind: "pasted", html: "", text: made as string };
  return fileSource(`报告.${rendering.kind}`, made);
}

/** The reading of a source that must be readable. */
export async function readingOf(source: ImportSource): Promise<ImportedReport> {
  const read = await readSource(source, 2024);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

export async function refusalOf(source: ImportSource): Promise<string | undefined> {
  const read = await readSource(source, 2024);
  return read.ok ? undefined : read.message;
}
