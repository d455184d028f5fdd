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

/** The number of days from a day to a later one, both as 2026-01-20; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    return Date.UTC(year, month - 1, date);
  };
  return Math.round((at(to) - at(from)) / 86_400_000);
}

const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
const toMinute = new Intl.DateTimeFormat("zh-CN", { ...parts, hour12: false });
const toSecond = new Intl.DateTimeFormat("zh-CN", { ...parts, second: "2-digit", hour12: false });
const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The last millisecond of the year 9999, since 1970: no time that is stored can be later. */
export const latestTime = 253_402_300_799_999;

/** Returns a time in words. A stored time may be anything; 0 stands for none. */
const inWords = (format: Intl.DateTimeFormat, time: number): string =>
  time > 0 && time <= latestTime ? format.format(time) : "时间不明";

/** Milliseconds since 1970 as day and time where the user is: 2026/01/20 14:02. */
export const dateAndTime = (time: number): string => inWords(toMinute, time);

/** The same to the second, which tells apart versions saved within one minute. */
export const exactTime = (time: number): string => inWords(toSecond, time);

/** Milliseconds since 1970 as the time of the day: 14:02. */
export const timeOfDay = (time: number): string => inWords(clock, time);
