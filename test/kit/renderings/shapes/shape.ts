import { type Half, readHalf } from "../../halves.ts";

/** How one published report is set, with invented names; see test/fixtures/shapes/README.md. */
export interface Shape {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  /** Lines above the title, in the page as copied: menus, columns, metadata. */
  readonly before: readonly string[];
  /** The title's lines; none where what was copied had no title. */
  readonly title: readonly string[];
  /** Lines of the page between the title and the text. */
  readonly under: readonly string[];
  readonly preface: readonly string[];
  /** Paragraphs of part one before its aspects. */
  readonly opening: readonly string[];
  readonly headings: readonly string[];
  /** Headings of part one; one that ends with a line break has a line of its own. */
  readonly aspects: readonly string[];
  readonly tableRemarks: readonly {
    readonly table: 2 | 3 | 4;
    readonly where: "before" | "after";
    readonly text: string;
  }[];
  readonly after: readonly string[];
  /** The right answer; "" where neither the title nor what stands before part one names it. */
  readonly organ: string;
  /** Another name of the organ, in the preface or part one, that is as right; where `organ` is "" it need not be offered. */
  readonly namedIn?: string;
  readonly signature?: readonly string[];
  /** Labels of the tables that are set otherwise than prescribed. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What stands in cells, by cell id or its end; `+` before it adds to the number, `*` blanks all zeros. */
  readonly cells?: Readonly<Record<string, string>>;
  /** True where the wording of part one lets it be divided in several ways. */
  readonly loose?: boolean;
  readonly edition?: 2019 | 2021;
  /** Paragraphs of part six, where they are set in a special way. */
  readonly otherItems?: readonly string[];
  readonly special: string;
  /** True for one of the first locked half, which was scored once and is for work since. */
  readonly spent?: boolean;
}

const folder = "test/fixtures/shapes";

/** The shapes of one half, in the order of their ids. */
export const shapesIn = (half: Half): readonly Shape[] => readHalf(folder, half);

/** The edition of the format whose tables a report of this shape has. */
export const editionOf = ({ edition, year }: Shape): 2019 | 2021 => edition ?? (year < 2021 ? 2019 : 2021);
