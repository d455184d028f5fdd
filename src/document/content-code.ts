import "../lib/loading/old-browsers.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { comparable } from "../lib/clean-text.ts";
import type { Draft } from "../report/schema.ts";
import { ofKind } from "./blocks.ts";
import { compose } from "./compose.ts";
import { toPlainText } from "./plain-text.ts";

/** The SHA-256 of bytes in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Hexadecimal digits of a 核对码. */
const length = 16;
const ungrouped = new RegExp(`^[0-9A-F]{${length}}$`);

/** Digits as they are printed, four and four: 1A2B-3C4D-5E6F-7089. */
const grouped = (digits: string): string => digits.replace(/.{4}(?=.)/g, "$&-");

/**
 * 核对码 of a report: the same for the same words and numbers as printed, in whatever file they are, and another for any
 * other. Blanks are blanks, and whether the report is finished makes no difference.
 */
export function contentCode(report: Draft): string {
  // Charts say nothing that the tables do not, and a file that was read again has none.
  const { charts: _, ...own } = report;
  const printed = compose(own, { finished: false }).filter(({ kind }) => kind !== "draftMark");
  const preface = ofKind(printed, "paragraph");
  const rest = printed.filter(({ kind }) => kind !== "paragraph");
  // Whoever reads a file tells the sentences before part one apart by their matter, so that their order is not kept.
  const sentences = comparable(toPlainText(preface))
    .split(/(?<=。)/)
    .sort();
  const content = [...sentences, comparable(toPlainText(rest))].join("\n");
  return grouped(sha256Of(new TextEncoder().encode(content)).slice(0, length).toUpperCase());
}

/** Whether a text is a 核对码 as this program writes one; rounds of its first month have digests of another kind, in small letters. */
export const isContentCode = (text: string): boolean => text === readContentCode(text);

/** A typed 核对码 as it is printed, however its digits were grouped; undefined where it is none. */
export function readContentCode(typed: string): string | undefined {
  const digits = comparable(typed).replace(/[-—–]/g, "").toUpperCase();
  return ungrouped.test(digits) ? grouped(digits) : undefined;
}
