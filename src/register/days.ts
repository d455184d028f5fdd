import { isWorkday } from "chinese-days";
import { itemNumerals, numeralValue, numeralYear, yearNumerals } from "../lib/chinese-numerals.ts";
import { cleanCell } from "../lib/clean-text.ts";
import { memoizeText } from "../lib/memoize.ts";

const yearInWords = new RegExp(`([${yearNumerals}Oo0]{4})(?=\\s*年)`, "g");
const partInWords = new RegExp(`([${itemNumerals}]{1,3})(?=\\s*[月日号])`, "g");

/** A text with the days that it has in words in figures: 2025年3月15日 for 二〇二五年三月十五日. */
const inFigures = (text: string): string =>
  text
    .replace(yearInWords, (words) => String(numeralYear(words.replace(/[Oo0]/g, "〇")) ?? words))
    .replace(partInWords, (words) => String(numeralValue(words) ?? words));

/** The month and day in a cell that names no year, e.g. 03-05 for 3月5日; undefined for anything else. */
export function dayWithoutYear(text: string): string | undefined {
  const [, month, date] =
    /^(\d{1,2})(?:\s*月\s*|[-/])(\d{1,2})\s*[日号]?$/.exec(inFigures(cleanCell(text)).trim()) ?? [];
  return month === undefined ? undefined : dayOf(2024, Number(month), Number(date))?.slice(5);
}

/** A day that a cell of a register names, e.g. 2026-01-20; undefined where it names none, or several. */
export function dayIn(text: string): string | undefined {
  const clean = inFigures(cleanCell(text)).trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(clean) ? Number(clean) : 0;
  if (serial >= firstSerial && serial < lastSerial) return fromSerial(Math.floor(serial));
  const found = [
    ...clean.matchAll(
      /(?<!\d)((?:19|20)\d\d)(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)|(\d\d)(\d\d)(?!\d))/g,
    ),
  ].map(([, year = "", month, date, packedMonth, packedDate]) =>
    dayOf(Number(year), Number(month ?? packedMonth), Number(date ?? packedDate)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Days as workbooks count them, from 2000 to 2099: a column of days whose format was lost. */
const firstSerial = 36_526;
const lastSerial = 73_051;
const fromSerial = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function dayOf(year: number, month: number, date: number): string | undefined {
  const day = [year, month, date].map((part) => String(part).padStart(2, "0")).join("-");
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}

/** The day after, e.g. 2026-03-01 after 2026-02-28. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Where the user is: the calendar tells days by their parts there. */
const localDate = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
};

const isWorkingDay = memoizeText((day) => isWorkday(localDate(day)));

/** True for a year whose holidays the calendar knows; in others every weekday counts as a working day. */
export const hasHolidays = (year: number): boolean =>
  ["10-01", "10-02", "10-03"].some((day) => {
    const weekday = localDate(`${year}-${day}`).getDay();
    return weekday > 0 && weekday < 6 && !isWorkingDay(`${year}-${day}`);
  });

/**
 * The last of so many working days after a day: the day after is the first to count. Holidays, and the days worked for them,
 * are those that the 国务院办公厅 laid down for each year.
 */
export function workingDayAfter(day: string, count: number): string {
  let [at, left] = [day, count];
  while (left > 0) {
    at = dayAfter(at);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
