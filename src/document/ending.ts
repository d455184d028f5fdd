import { attachmentsWord } from "../form/phrases.ts";
import type { PastReport } from "../report/schema.ts";
import type { AttachmentsBlock, SignatureBlock } from "./blocks.ts";
import { widthOf } from "./lines/measure.ts";

/** How many characters the date stands in from the right (GB/T 9704-2012, 7.3.5). */
const dateFromRight = 4;

/**
 * The end of a report: the organ, centred over the date below it, as where a seal is set over both. A longer name ends at
 * the right edge at most. Nothing where neither is filled in.
 */
export function signatureBlocks({ signedBy, signedOn }: PastReport): readonly SignatureBlock[] {
  const [organ, date] = [signedBy.trim(), signedOn.trim()];
  const centred = date === "" ? dateFromRight : dateFromRight + (widthOf(date) - widthOf(organ)) / 2;
  const lines = [
    { text: organ, fromRight: Math.max(0, centred) },
    { text: date, fromRight: dateFromRight },
  ].filter(({ text }) => text !== "");
  return lines.length > 0 ? [{ kind: "signature", lines }] : [];
}

/** 附件说明 stands two characters in; its own words and colon take three. */
const attachmentsFrom = 2;
const attachmentsMark = `${attachmentsWord}：`;

/** What was typed before a name, as 附件：, 附件1： or 1.; the list has its own word and numbers. */
const typedWord = new RegExp(`^${attachmentsWord}\\s*(?:\\d{1,2}\\s*)?[:：]\\s*`);
const typedNumber = /^\d{1,2}\s*[.．、]\s*(?!\d)/;

/** The attachments, one a line as typed, in print numbered where there are several; nothing where there is none. */
export function attachmentsBlocks({ attachments }: Pick<PastReport, "attachments">): readonly AttachmentsBlock[] {
  const names = attachments
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim().replace(typedWord, "").replace(typedNumber, ""))
    .filter((name) => name !== "");
  if (names.length === 0) return [];
  const first = attachmentsFrom + widthOf(attachmentsMark);
  const isNumbered = names.length > 1;
  const lines = names.map((name, at) => {
    const number = isNumbered ? `${at + 1}.` : "";
    return at === 0
      ? { mark: `${attachmentsMark}${number}`, from: attachmentsFrom, name }
      : { mark: number, from: first, name };
  });
  return [{ kind: "attachments", lines, hang: first + (isNumbered ? widthOf(`${names.length}.`) : 0) }];
}
