import type { ColumnMapping, ColumnRole } from "./columns.ts";
import { dayIn } from "./days.ts";
import type { RegisterRow } from "./table.ts";
import { kindOfName } from "./wordings.ts";

/** A cell that is to hold a day: nothing, a day, or words in which no one day is found. */
export type DayCell =
  | { readonly kind: "none" }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "unread" };

/** A row of a register as what its columns say. */
export interface Case {
  readonly row: RegisterRow;
  /** The office's own number of it; "" where there is none. */
  readonly serial: string;
  readonly receivedOn: DayCell;
  readonly answeredOn: DayCell;
  readonly supplementedOn: DayCell;
  readonly dueOn: DayCell;
  /** As written, or what stands for it where there are names alone. */
  readonly kind: string;
  /** As written, with the reason of a second column behind it. */
  readonly outcome: string;
  readonly saysCarriedIn: boolean;
  readonly isExtended: boolean;
  /**
   * What two rows of one application share: its number, which where it is but 1, 2, 3 begins anew on each sheet; or who
   * applied for what on which day.
   */
  readonly identities: readonly string[];
}

function dayCell(text: string): DayCell {
  if (/^[\s/\\—–-]*$/.test(text) || /^(?:无|未答复|办理中)$/.test(text)) return { kind: "none" };
  const day = dayIn(text);
  return day === undefined ? { kind: "unread" } : { kind: "day", day };
}

const yes = /^(?:是|有|√|✓|y|yes|1|延期|已延期)/i;
const no = /^(?:否|无|不|未|×|n|0|-|—|\/)/i;

/** Reads a row by its columns. */
export function caseOf(row: RegisterRow, mapping: ColumnMapping): Case {
  const text = (role: ColumnRole): string => row.cells[mapping[role] ?? -1]?.trim() ?? "";
  const reason = text("reason");
  const outcome = text("outcome");
  const carriedIn = text("carriedIn");
  const extended = text("extended");
  const [serial, applicant, subject] = [text("serial"), text("applicant"), text("subject")];
  const received = text("receivedOn");
  return {
    row,
    serial,
    receivedOn: dayCell(received),
    answeredOn: dayCell(text("answeredOn")),
    supplementedOn: dayCell(text("supplementedOn")),
    dueOn: dayCell(text("dueOn")),
    kind: mapping.applicantKind === undefined ? kindOfName(applicant) : text("applicantKind"),
    outcome: reason === "" || no.test(reason) ? outcome : `${outcome} ${reason}`.trim(),
    saysCarriedIn: !no.test(carriedIn) && (yes.test(carriedIn) || /结转|上年/.test(carriedIn)),
    isExtended: !no.test(extended) && (yes.test(extended) || dayIn(extended) !== undefined),
    identities: [
      ...(serial === "" ? [] : [/^\d{1,5}$/.test(serial) ? `${row.sheet}\n${serial}` : serial]),
      ...(subject === "" || applicant === "" || received === "" ? [] : [[applicant, subject, received].join("\n")]),
    ],
  };
}
