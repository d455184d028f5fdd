import { litigation } from "./litigation.ts";
import { applicationName } from "./spoken.ts";

/** What each chart shows, as its title says behind the year. */
export const chartTitles = {
  outcomes: `${applicationName}办理结果`,
  applicants: `新收${applicationName}的申请人情况`,
  years: `${applicationName}新收、办结和结转情况`,
  disputes: litigation.caption,
} as const;

/** Rows of 表三 in short, as they stand beside bars. */
export const yearBars = { received: "本年新收", concluded: "本年办结", carriedOut: "结转下年度" } as const;

/** The page of charts behind the report. */
export const chartsHeading = "图解";
