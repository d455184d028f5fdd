import { documentName } from "../form/form.ts";
import { escapeHtml } from "../lib/escape-html.ts";

/** What a Word document or a workbook says of itself. */
export interface DocumentProperties {
  /** Full name of the organ that issues it. */
  readonly organ: string;
  /** The day to give as that of its making, e.g. 2026-01-20; without one it gives none. */
  readonly day?: string;
}

/** The part of a Word document or a workbook that holds its properties. Nothing in it is taken from the clock. */
export function coreProperties(title: string, { organ, day }: DocumentProperties): string {
  const element = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;
  const date = (name: string) =>
    day === undefined
      ? ""
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(day)}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${[
    element("dc:title", title),
    element("dc:subject", documentName),
    element("dc:creator", organ),
    element("cp:lastModifiedBy", organ),
    element("dc:language", "zh-CN"),
    element("cp:revision", "1"),
    date("created"),
    date("modified"),
  ].join("")}</cp:coreProperties>`;
}
