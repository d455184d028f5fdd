import { remembered } from "../form/remembered.ts";
import type { Draft } from "../report/schema.ts";
import { checks } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { run } from "./run.ts";

/** All findings of a draft, in the order in which a report is read. */
export const check = remembered((draft: Draft): readonly Finding[] => run(checks, draft));
