/** What hears of a document as if it were a page: paragraphs, tables, lines broken, signs set high or struck out. */
export interface PageListener {
  readonly openTag: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly addText: (text: string) => void;
  readonly closeTag: () => void;
}
