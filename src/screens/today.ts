import { dayOf } from "../exchange/day.ts";

/** The day where the clerk is, without time: 2026-01-20. */
export const today = (): string => dayOf(new Date());
