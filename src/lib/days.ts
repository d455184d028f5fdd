/** The day of a time, where the user is, e.g. 2026-01-20. */
export function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Today where the user is, e.g. 2026-01-20. */
export const today = (): string => dayOf(new Date());

/** A day such as 2026-01-20 as documents print it: 2026年1月20日. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
const toMinute = new Intl.DateTimeFormat("zh-CN", { ...parts, hour12: false });
const toSecond = new Intl.DateTimeFormat("zh-CN", { ...parts, second: "2-digit", hour12: false });

/** Milliseconds since 1970 as day and time where the user is: 2026/01/20 14:02. */
export function dateAndTime(time: number): string {
  return toMinute.format(time);
}

/** The same to the second, which tells apart versions saved within one minute. */
export function exactTime(time: number): string {
  return toSecond.format(time);
}
