/** The day at a time, where the clerk is: 2026-01-20. */
export function dayOf(time: Date): string {
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** The day that it is, e.g. 2026-01-20. */
export const today = (): string => dayOf(new Date());
