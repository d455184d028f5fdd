import { memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import { type OfficeSettings, usualSettings } from "../report/office-settings.ts";
import type { Draft } from "../report/schema.ts";
import { checks } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { run } from "./run.ts";

const checkBy = memoizeByIdentity((settings: OfficeSettings) =>
  memoizeRecent((draft: Draft): readonly Finding[] => run(checks, draft, settings)),
);

/** All findings of a draft under an office's settings, in the order in which a report is read. */
export const check = (draft: Draft, settings = usualSettings): readonly Finding[] => checkBy(settings)(draft);
