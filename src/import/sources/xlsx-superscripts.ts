import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { raised } from "../../tabular/superscript.ts";

/** The parts of a workbook that hold texts in runs of several looks. */
const withRuns = /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/;

/** The text of a run that stands higher: from the mark in its properties up to the end of its text (ECMA-376, CT_RElt). */
const raisedRun =
  /(<(?:\w+:)?vertAlign\s[^>]*?val=["']superscript["'](?:(?!<\/?(?:\w+:)?r>)[\s\S]){0,1000}?<(?:\w+:)?t(?:\s[^>]*)?>)([^<]*)(?=<)/g;

/** The workbook with superscripts as signs of their own: the library joins the runs of a cell, and 0¹ would come as 01. */
export function withSuperscripts(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  let isChanged = false;
  for (const [name, part] of Object.entries(files)) {
    if (!withRuns.test(name)) continue;
    const xml = strFromU8(part);
    const told = xml.replace(raisedRun, (_, before: string, text: string) => before + raised(text));
    if (told === xml) continue;
    files[name] = strToU8(told);
    isChanged = true;
  }
  return isChanged ? zipSync(files, { level: 0 }) : bytes.slice();
}
