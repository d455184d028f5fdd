import { type Finding, severityWords } from "../checks/finding.ts";
import { compose } from "../document/compose.ts";
import { type PlaceOnPaper, placeFinder } from "../document/places-on-paper.ts";
import type { Tone } from "../document/review-layer.ts";
import { tables } from "../form/form.ts";
import type { Blank } from "../report/completeness.ts";
import { type SectionId, sections, sectionTitle } from "../report/sections.ts";
import type { Review } from "./review.ts";

/** Something said beside the printed report, at its place there. */
export interface PageNote {
  /** The same as long as the same is said. */
  readonly id: string;
  readonly kind: Tone;
  /** Its kind in a word, e.g. 警告. */
  readonly word: string;
  /** What it is about, e.g. 表三 商业企业列. */
  readonly label: string;
  readonly place: PlaceOnPaper;
  readonly says:
    | { readonly kind: "finding"; readonly finding: Finding; readonly number: number }
    | { readonly kind: "blanks"; readonly blanks: readonly Blank[] };
}

const partOf = (section: SectionId) => (section === "basics" ? undefined : section);

/** What of a section is blank, in one note: a blank table would else have hundreds. */
function blankNote(section: SectionId, blanks: readonly Blank[]): Omit<PageNote, "place"> {
  const table = tables.find(({ id }) => id === section);
  return {
    id: `blank ${section}`,
    kind: "blank",
    word: "未填",
    label: table?.name ?? sectionTitle(section),
    says: { kind: "blanks", blanks },
  };
}

/** All that a review found, in the order of the printed report; findings have the numbers of their list. */
export function pageNotesOf({ draft, findings, blanks, finished }: Review): readonly PageNote[] {
  if (findings.length + blanks.length === 0) return [];
  const find = placeFinder(compose(draft, { finished, isTraced: true }));
  const found = findings.map((finding, at): PageNote => {
    const { id, severity, place, fields, words = [] } = finding;
    return {
      id,
      kind: severity,
      word: severityWords[severity],
      label: place.label,
      place: find({ words, fields: [place.field, ...fields], part: partOf(place.section) }),
      says: { kind: "finding", finding, number: at + 1 },
    };
  });
  const lacking = sections.flatMap((section): readonly PageNote[] => {
    const own = blanks.filter((blank) => blank.section === section);
    if (own.length === 0) return [];
    const fields = own.slice(0, 1).map(({ field }) => field);
    return [{ ...blankNote(section, own), place: find({ words: [], fields, part: partOf(section) }) }];
  });
  return [...found, ...lacking].sort((a, b) => a.place.order - b.place.order);
}
