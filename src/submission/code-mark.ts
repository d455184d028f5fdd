import { generate } from "lean-qr";
import { reportTitle } from "../form/phrases.ts";
import { escapeHtml } from "../lib/escape-html.ts";
import type { Draft } from "../report/schema.ts";
import { contentCode } from "./content-code.ts";

/** The dark squares of a QR code as one path, a unit each. */
function squares(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text);
  const all = Array.from({ length: code.size ** 2 }, (_, at) => [at % code.size, Math.floor(at / code.size)] as const);
  const path = all.flatMap(([x, y]) => (code.get(x, y) ? [`M${x} ${y}h1v1h-1z`] : [])).join("");
  return { path, size: code.size };
}

/** 核对码 of a report in digits and as a QR code that says whose it is, as HTML with its own styles. */
export function codeMark(report: Draft): string {
  const code = contentCode(report);
  const { path, size } = squares(`${reportTitle(report.organ.trim(), report.year)} 核对码 ${code}`);
  return `<p style="display:flex;align-items:center;gap:3mm;margin:0 0 6pt"><svg role="img" aria-label="核对码的二维码" width="22mm" height="22mm" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path d="${path}"/></svg><span>核对码：<b>${escapeHtml(code)}</b><br>由报告的文字和数字算出。在“核对文件”中输入，或选择文件，可以核对是不是本表所审的内容。</span></p>`;
}
