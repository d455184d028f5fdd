import { DomUtils, parseDocument } from "htmlparser2";

type Element = Parameters<Parameters<typeof DomUtils.findAll>[0]>[0];

/** What may stand in no page and no part of a file: controls, noncharacters, halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get out
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/u;

/** A page, or the XML in a file, taken apart. */
export interface Markup {
  /** All that it is besides its text and where lines may break: every element in its order with its attributes, sizes left open. */
  readonly skeleton: readonly string[];
  /** The words of the elements of a name, of a class where one is given, in their order. */
  readonly wordsOf: (name: string, look?: string) => readonly string[];
  /** The words of each row's cells, in tables of a class where one is given. */
  readonly rowsOf: (look?: string) => readonly (readonly string[])[];
  /** The same without the elements of these classes. */
  readonly without: (...looks: readonly string[]) => Markup;
}

const looksOf = ({ attribs }: Element): readonly string[] => (attribs.class ?? "").split(" ");

function kindOf({ name, attribs }: Element): string {
  const values = Object.entries(attribs).map(([key, value]) => `${key}="${value.replace(/\d+(?:\.\d+)?/g, "0")}"`);
  return [name, ...values.sort()].join(" ");
}

/** The elements around figures and addresses of running text, which say where lines may break. */
const breaks = /^(?:wbr|span class="(?:whole|address)")$/;

/** Text is as a browser has it, or an XML parser: by another reader than the one that wrote it. */
export function markupOf(text: string, { xml = false } = {}): Markup {
  if (unwritable.test(text)) throw new Error("a character that no file may hold");
  const page = parseDocument(text, { xmlMode: xml });
  const made = (): Markup => {
    const all = DomUtils.findAll(() => true, page.children);
    const cells = (row: Element) =>
      DomUtils.findAll(({ name }) => name === "td" || name === "th", row.children).map(DomUtils.textContent);
    return {
      skeleton: all.map(kindOf).filter((kind) => !breaks.test(kind)),
      wordsOf: (wanted, look) =>
        all
          .filter((one) => one.name === wanted && (look === undefined || looksOf(one).includes(look)))
          .map(DomUtils.textContent),
      rowsOf: (look) =>
        all
          .filter((one) => one.name === "table" && (look === undefined || looksOf(one).includes(look)))
          .flatMap((table) => DomUtils.findAll(({ name }) => name === "tr", table.children))
          .map(cells),
      without: (...looks) => {
        for (const one of all) if (looksOf(one).some((look) => looks.includes(look))) DomUtils.removeElement(one);
        return made();
      },
    };
  };
  return made();
}
