import { unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { expect } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import type { Fragment } from "../../src/import/fragments.ts";
import { htmlFragments } from "../../src/import/sources/html-fragments.ts";
import { docxContent } from "../../src/import/sources/word/docx-content.ts";
import { wordParts } from "../../src/import/sources/word/word-parts.ts";
import { finish } from "../../src/lib/slices.ts";
import type { Draft } from "../../src/report/schema.ts";
import { fc, test as property } from "../kit/property.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { writtenReport } from "../kit/written-report.ts";

const withoutBoxes = (fragments: readonly Fragment[]) => fragments.map(({ box: _, ...fragment }) => fragment);

/** The other reader knows no hidden mark of a paragraph, behind which the next one goes on: it hears of one paragraph. */
function withoutHiddenMarks(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const xml = new TextDecoder().decode(files["word/document.xml"]);
  const joined = xml.replace(
    /<w:pPr>(?:(?!<\/w:pPr>).)*<w:specVanish\/>(?:(?!<\/w:pPr>).)*<\/w:pPr>((?:(?!<\/w:p>).)*)<\/w:p><w:p><w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/g,
    "$1",
  );
  return zipSync({ ...files, "word/document.xml": new TextEncoder().encode(joined) });
}

async function readByMammoth(file: Uint8Array): Promise<readonly Fragment[]> {
  const bytes = withoutHiddenMarks(file);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return finish(htmlFragments(value)).fragments;
}

const own = async (draft: Draft) => toDocx(compose(draft, { finished: false }), { organ: draft.organ });
const makers = [
  own,
  ...renderings
    .filter(({ kind }) => kind === "docx")
    .map(
      ({ make }) =>
        async (draft: Draft) =>
          make({ draft }),
    ),
];

property(
  "the lines, cells and merges of a Word document are those that another reader of such documents finds",
  [writtenReport(), fc.constantFrom(...makers)],
  async (draft, make) => {
    const bytes = (await make(draft)) as Uint8Array;
    const parts = finish(wordParts(unzipSync(bytes)));
    if (!parts) throw new Error("no Word document");
    expect(withoutBoxes(finish(docxContent(parts, new Map())).fragments)).toEqual(
      withoutBoxes(await readByMammoth(bytes)),
    );
  },
  30,
);
