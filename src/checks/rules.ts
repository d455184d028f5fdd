import { memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import { defaultSettings, type OfficeSettings } from "../report/office-settings.ts";
import type { Draft } from "../report/schema.ts";
import { checks } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { runChecks } from "./run.ts";

const checkBy = memoizeByIdentity((settings: OfficeSettings) =>
  memoizeRecent((draft: Draft): readonly Finding[] => runChecks(checks, draft, settings)),
);

/** All findings of a draft under an office's settings, in the order in which a report is read. */
export const check = (draft: Draft, settings = defaultSettings): readonly Finding[] => checkBy(settings)(draft);
