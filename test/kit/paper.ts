import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A word on a printed page, its box in millimetres from the page's top left. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

const millimetre = 72 / 25.4;

/** Whether Poppler's tools are there, by which PDF files are read back and looked at. */
export function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The number of pages of a PDF, counted as its page objects. */
export const pagesIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

function inFile<T>(pdf: Buffer, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  try {
    const path = join(folder, "report.pdf");
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The words of every page with their places, read back by Poppler. */
export function wordsOfPages(pdf: Buffer): readonly (readonly PrintedWord[])[] {
  const page = inFile(pdf, (path, folder) => {
    execFileSync("pdftotext", ["-bbox", path, join(folder, "words.html")]);
    return readFileSync(join(folder, "words.html"), "utf8");
  });
  return page
    .split("<page ")
    .slice(1)
    .map((one) =>
      [...one.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = ""]) => ({
          text: text.normalize("NFKC").replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
          left: Number(left) / millimetre,
          right: Number(right) / millimetre,
          middle: (Number(top) + Number(bottom)) / 2 / millimetre,
        }),
      ),
    );
}

/** Size of every page in millimetres. */
export function sizesOf(pdf: Buffer): readonly (readonly [width: number, height: number])[] {
  return [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => [Number(width) / millimetre, Number(height) / millimetre],
  );
}

/** The dark stretches along a line across a page, from its left, in dots of 400 to the inch. */
export function darkAlong(
  pdf: Buffer,
  page: number,
  millimetresDown: number,
): readonly (readonly [from: number, dots: number])[] {
  const picture = inFile(pdf, (path, folder) => {
    const at = String(page);
    const options = ["-r", "400", "-gray", "-f", at, "-l", at, "-singlefile"];
    execFileSync("pdftoppm", [...options, path, join(folder, "page")], { stdio: "ignore" });
    return readFileSync(join(folder, "page.pgm"));
  });
  const [head = "", width = ""] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(picture.toString("latin1", 0, 40)) ?? [];
  const start = head.length + Number(width) * Math.round((millimetresDown / 25.4) * 400);
  const found: [number, number][] = [];
  for (let x = 0; x < Number(width); x += 1) {
    if ((picture[start + x] ?? 255) > 128) continue;
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}

/** Pictures of the pages, to be looked at, in test/output/print. */
export function pictures(pdf: Buffer, name: string): void {
  mkdirSync("test/output/print", { recursive: true });
  inFile(pdf, (path) => execFileSync("pdftoppm", ["-r", "80", "-png", path, `test/output/print/${name}`]));
}

/** The letters of a text by kind, whatever order they were drawn in, so that pages can be compared. */
export const lettersOf = (text: string): string => [...text.normalize("NFKC").replace(/\s/g, "")].sort().join("");

/** Texts that do not stand wholly in their own cells, and lines of running text that are set into each other. */
export async function spilling(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const linesIn = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter((line) => line.width > 0);
    };
    /** The lines of each text within, with the size of its letters: annotations are smaller. */
    const sizedLinesIn = (cell: Element) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const lines: { line: DOMRect; size: number }[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const size = Number.parseFloat(getComputedStyle(text.parentElement ?? cell).fontSize);
        lines.push(...linesIn(text).map((line) => ({ line, size })));
      }
      return lines;
    };
    const cells = [...document.querySelectorAll("td, th")].filter((cell) => {
      const box = cell.getBoundingClientRect();
      const isOutside = sizedLinesIn(cell).some(({ line, size }) => {
        const middle = (line.top + line.bottom) / 2;
        const half = Math.min(line.height, size) / 2;
        const isUpright = cell.classList.contains("upright");
        const beyond = isUpright ? line.bottom > box.bottom + 1 : middle + half > box.bottom + 1;
        return line.left < box.left - 1 || line.right > box.right + 1 || middle - half < box.top - 1 || beyond;
      });
      return isOutside || cell.scrollWidth > cell.clientWidth + 1;
    });
    const texts = [...document.querySelectorAll("main p, h1, h2")].filter((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const middles = linesIn(text).map((line) => Math.round((line.top + line.bottom) / 2));
      const lines = [...new Set(middles)].sort((a, b) => a - b);
      return lines.some((line, at) => at > 0 && line - (lines[at - 1] ?? 0) > 3 && line - (lines[at - 1] ?? 0) < size);
    });
    return [...cells, ...texts].map((element) => element.textContent ?? "");
  });
}
