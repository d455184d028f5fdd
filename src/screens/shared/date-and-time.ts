const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
const toMinute = new Intl.DateTimeFormat("zh-CN", { ...parts, hour12: false });
const toSecond = new Intl.DateTimeFormat("zh-CN", { ...parts, second: "2-digit", hour12: false });

/** Milliseconds since 1970 as a day and time where the clerk is: 2026/01/20 14:02. */
export function dateAndTime(at: number): string {
  return toMinute.format(at);
}

/** The same with seconds, which tell apart what follows each other closely. */
export function exactTime(at: number): string {
  return toSecond.format(at);
}
