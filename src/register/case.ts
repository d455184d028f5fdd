import type { ColumnMapping, ColumnRole } from "./columns.ts";
import { dayIn, dayWithoutYear } from "./days.ts";
import type { RegisterRow } from "./table.ts";
import { kindOfName } from "./wordings.ts";

/** A cell that is to hold a day: nothing, a day, one without its year, or words in which no one day is found. */
export type DayCell =
  | { readonly kind: "none" }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "noYear"; readonly day: string }
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
  /** More than one application, as the row itself says. */
  readonly isSeveral: boolean;
  /** Marked as void, entered by mistake or entered twice. */
  readonly isVoid: boolean;
  /**
   * What two rows of one application share: its number, which where it is but 1, 2, 3 begins anew on each sheet and with
   * each month or quarter; or who applied for what on which day.
   */
  readonly identities: readonly string[];
}

function dayCell(text: string): DayCell {
  if (/^[\s/\\—–-]*$/.test(text) || /^(?:无|未答复|办理中)$/.test(text)) return { kind: "none" };
  const day = dayIn(text);
  if (day !== undefined) return { kind: "day", day };
  const part = dayWithoutYear(text);
  return part === undefined ? { kind: "unread" } : { kind: "noYear", day: part };
}

/** The days of receipt and answer with the year that those without one are said to be of, unless the answer came first then. */
function inYear(received: DayCell, answered: DayCell, year: number | undefined): readonly [DayCell, DayCell] {
  const put = (cell: DayCell): DayCell =>
    cell.kind === "noYear" && year !== undefined ? { kind: "day", day: `${year}-${cell.day}` } : cell;
  const [first, then] = [put(received), put(answered)];
  const isBefore = first.kind === "day" && then.kind === "day" && then.day < first.day;
  return isBefore ? [received, answered] : [first, then];
}

const yes = /^(?:是|有|√|✓|y|yes|1|延期|已延期)/i;
const no = /^(?:否|无|不|未|×|n|0|-|—|\/)/i;

/** What stands for no reason, none at all or none asked for; 不掌握 is one. */
const noReason = /^(?:否|无|不适用|不涉及|[-—–/\\×\s]*)$/;

/** What says of a row that it is to be no application. */
const voidMark =
  /^(?:已?作废|作废件|误登|误录|误登记|误操作|重复登记|重复录入|重复件|已?删除|测试|测试数据|测试件|不计|不统计)$/;

/** Reads a row by its columns; days without a year are of `yearless`, where that is said. */
export function caseOf(row: RegisterRow, mapping: ColumnMapping, yearless?: number): Case {
  const text = (role: ColumnRole): string => row.cells[mapping[role] ?? -1]?.trim() ?? "";
  const reason = text("reason");
  const outcome = text("outcome");
  const carriedIn = text("carriedIn");
  const extended = text("extended");
  const [serial, applicant, subject] = [text("serial"), text("applicant"), text("subject")];
  const received = text("receivedOn");
  const [receivedOn, answeredOn] = inYear(dayCell(received), dayCell(text("answeredOn")), yearless);
  const isCounted = /^\d{1,5}$/.test(serial);
  return {
    row,
    serial,
    receivedOn,
    answeredOn,
    supplementedOn: dayCell(text("supplementedOn")),
    dueOn: dayCell(text("dueOn")),
    kind: mapping.applicantKind === undefined ? kindOfName(applicant) : text("applicantKind"),
    outcome: noReason.test(reason) ? outcome : `${outcome} ${reason}`.trim(),
    saysCarriedIn:
      !no.test(carriedIn) &&
      !/下年|下一年|次年/.test(carriedIn) &&
      (yes.test(carriedIn) || /结转|上年/.test(carriedIn)),
    isExtended: !no.test(extended) && (yes.test(extended) || dayIn(extended) !== undefined),
    isSeveral: /^[^\d]*\d+[^\d]*$/.test(text("items")) && Number(/\d+/.exec(text("items"))?.[0]) !== 1,
    isVoid: row.cells.some((cell) => voidMark.test(cell.trim())),
    identities: [
      ...(serial === "" ? [] : [isCounted ? `${row.sheet}\n${serial}\n${received}` : serial]),
      ...(subject === "" || applicant === "" || received === "" ? [] : [[applicant, subject, received].join("\n")]),
    ],
  };
}
