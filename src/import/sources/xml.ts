import "../../lib/loading/old-browsers.ts";
import { Parser } from "htmlparser2";
import type { Work } from "../../lib/slices.ts";
import { Hostile, tooMuch } from "./hostile.ts";

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Whether an element switches on what it is named after: it does unless it says otherwise. */
export const isOn = ({ val }: Attributes): boolean => val !== "0" && val !== "false" && val !== "off";

/**
 * What hears of the elements of an XML text, one after the other. Their names are as `xmlName` gives them; `at` is where in
 * the text a tag begins.
 */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes, at: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, at: number) => void;
}

/** The vocabularies that are told apart, by the names that the transitional and the strict standard give them. */
const vocabularies: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
};

/** The vocabulary of each prefix, "" for that of names without one. */
type Prefixes = Readonly<Record<string, string>>;

/** How deep elements may be nested: many times deeper than tables within tables within text boxes. */
const deepest = 1000;

/** So many characters are read before the work may be laid down: some 5 ms on an old machine. */
const sliceLength = 65_536;

/** `w:p` for Word's own elements, whatever prefix a file gives them; names of other vocabularies without prefix. */
function xmlName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(":");
  return (prefixes[name.slice(0, Math.max(0, colon))] ?? "") + name.slice(colon + 1);
}

/** Many times the attributes and the prefixes of any element of Word or Excel. */
const mostAttributes = 500;
const mostPrefixes = 500;

function withDeclared(prefixes: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  let next: Record<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    const [, prefix = ""] = /^xmlns(?::(.*))?$/.exec(name) ?? [undefined, undefined];
    if (!name.startsWith("xmlns") || (name !== "xmlns" && prefix === "")) continue;
    next ??= { ...prefixes };
    next[prefix] = vocabularies[value] ?? "";
  }
  // Each element that declares some has a list of its own.
  if (next && Object.keys(next).length > mostPrefixes) throw new Hostile(tooMuch);
  return next ?? prefixes;
}

function plainAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  const plain: Record<string, string> = {};
  for (const name of Object.keys(attributes)) plain[name.slice(name.indexOf(":") + 1)] = attributes[name] ?? "";
  return plain;
}

/**
 * Reads an XML text as a stream: no tree is built, no entity but those of XML itself is known, nothing outside the text is
 * asked for. What is not well formed is read as far as it goes.
 */
export function* readXml(text: string, listener: XmlListener): Work<void> {
  const open: { readonly name: string; readonly prefixes: Prefixes }[] = [];
  const parser: Parser = new Parser(
    {
      onopentag: (written, attributes) => {
        if (open.length >= deepest || Object.keys(attributes).length > mostAttributes) throw new Hostile(tooMuch);
        const prefixes = withDeclared(open[open.length - 1]?.prefixes ?? {}, attributes);
        const name = xmlName(written, prefixes);
        open.push({ name, prefixes });
        listener.open(name, plainAttributes(attributes), parser.startIndex);
      },
      ontext: (content) => listener.text?.(content),
      onclosetag: () => {
        const closed = open.pop();
        if (closed) listener.close?.(closed.name, parser.startIndex);
      },
    },
    { xmlMode: true },
  );
  for (let from = 0; from < text.length; from += sliceLength) {
    parser.write(text.slice(from, from + sliceLength));
    yield;
  }
  parser.end();
}
