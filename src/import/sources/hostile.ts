import { accepted, type Result, refused } from "../../lib/result.ts";
import type { Work } from "../../lib/slices.ts";

/** Thrown out of a parser at what no person or editor makes; the message says what it is and what to do. */
export class Hostile extends Error {}

/** Work that may meet something hostile: what comes of it, or the refusal. */
export function* refusing<T>(work: Work<T>): Work<Result<T>> {
  try {
    return accepted(yield* work);
  } catch (error) {
    if (error instanceof Hostile) return refused(error.message);
    throw error;
  }
}

/** The refusal of any document that holds far more than a report. */
export const tooMuch = "这个文件解开后大得不像年度报告，没有读取。请打开它，全选复制正文，再粘贴到上面的框里。";
