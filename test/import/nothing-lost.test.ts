import { expect, test } from "vitest";
import { readSource } from "../../src/import/read-source.ts";
import type { ImportSource } from "../../src/import/source.ts";
import { isKnownWord } from "../../src/import/tables/printed-words.ts";
import { keptWords, lettersOf } from "../kit/kept-words.ts";
import { fc, test as property } from "../kit/property.ts";
import { fileSource, readingOf, sourceOf } from "../kit/read.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { damages, withTail } from "../kit/renderings/shapes/damages.ts";
import { type Form, forms } from "../kit/renderings/shapes/forms.ts";
import { shapesIn } from "../kit/renderings/shapes/shape.ts";
import { type ShapedDocument, shapedReport } from "../kit/renderings/shapes/shaped-report.ts";
import { publishedReport, reportNames } from "../kit/reports.ts";

const shapes = shapesIn("work");
const worn = [...damages, withTail];

/** What stands in a document, piece by piece: its lines by sentences and colons, its cells one by one. */
function piecesOf({ above, title, under, items, below }: ShapedDocument, withPage: boolean): readonly string[] {
  const lines = withPage ? [...above, ...title, ...under, ...below] : title;
  const content = items.flatMap((item) =>
    item.kind === "grid" ? item.rows.flatMap((row) => row.map(({ text }) => text)) : item.text.split(/[。：:]/),
  );
  // Strokes and white space part what a line of a page's data says.
  return [...lines.flatMap((line) => line.split(/[|\s]+/)), ...content];
}

/** The pieces that a reading says nothing of; numbers of items, and words that the form prints, it need not keep. */
function lostOf(pieces: readonly string[], kept: string): readonly string[] {
  const bare = (piece: string) =>
    piece.replace(/^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六\d]+[、.．是]|第.部分)\s*/, "");
  return pieces.filter((piece) => {
    if (isKnownWord(piece.trim()) || kept.includes(lettersOf(piece))) return false;
    return !kept.includes(lettersOf(bare(piece)));
  });
}

async function sourceIn(form: Form, document: ShapedDocument): Promise<ImportSource> {
  const made = await form.make(document);
  return form.kind === "text"
    ? { kind: "pasted", html: "", text: made as string }
    : fileSource(`报告.${form.kind}`, made);
}

test.each(forms.map((form, at) => ({ name: form.name, form, at })))(
  "every line of a report is read, known as no content, or left over: $name",
  async ({ form, at }) => {
    for (const [of, shape] of shapes.entries()) {
      if ((of + at) % 17 !== 0) continue;
      const damage = worn[(of * 5 + at) % worn.length]!;
      const { document } = shapedReport(shape, damage, of);
      const read = await readSource(await sourceIn(form, document), shape.year + 1);
      if (!read.ok) continue;
      expect(lostOf(piecesOf(document, form.withPage), keptWords(read.value)), `${shape.id} ${damage.name}`).toEqual(
        [],
      );
    }
  },
);

test.each(reportNames)("so it is of each rendering of a published report: %s", async (name) => {
  for (const rendering of renderings.filter(({ kind }) => kind === "text")) {
    const text = (await rendering.make(publishedReport(name))) as string;
    const kept = keptWords(await readingOf({ kind: "pasted", html: "", text }));
    const pieces = text.split(/[\n\t|｜。]/).map((piece) => piece.trim());
    expect(lostOf(pieces, kept), rendering.name).toEqual([]);
  }
});

const strange = fc.constantFrom(
  "甲乙丙丁随附的一行",
  "本页另有说明见第七号附图",
  "注：某某数据含下属单位。",
  "联络员戊己庚辛壬癸",
  "另一张表 8642 9753",
  "子丑寅卯",
);

property(
  "a strange line, wherever it stands in whatever text, is kept",
  [fc.constantFrom(...forms.filter(({ kind }) => kind === "text")), fc.constantFrom(...shapes), fc.nat(), strange],
  async (form, shape, place, line) => {
    const { document } = shapedReport(shape, damages[0]!, 1);
    const lines = (form.make(document) as string).split("\n");
    const at = place % lines.length;
    const text = [...lines.slice(0, at), line, ...lines.slice(at)].join("\n");
    const read = await readSource({ kind: "pasted", html: "", text }, shape.year + 1);
    if (read.ok) for (const word of line.split(/[ ：。]/)) expect(keptWords(read.value)).toContain(lettersOf(word));
  },
  150,
);

test("the texts of a page or of a Word file are all kept", async () => {
  for (const rendering of renderings.filter(({ kind }) => kind === "html" || kind === "docx")) {
    const report = publishedReport("suqian-2024");
    const reading = await readingOf(await sourceOf(rendering, report));
    const { overview, problems, other } = report.draft;
    const texts = [overview.basis, overview.opening, problems.problems, problems.measures, other];
    const pieces = texts.flatMap((text) => text.split(/[。\n]/));
    expect(lostOf(pieces, keptWords(reading)), rendering.name).toEqual([]);
  }
});
