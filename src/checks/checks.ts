import type { CheckDef } from "./check-def.ts";
import { formChecks } from "./form-checks.ts";
import { languageChecks } from "./language-checks.ts";
import { narrativeChecks } from "./narrative-checks.ts";
import { numberChecks } from "./number-checks.ts";

/** Every rule: numbers, form, sentences, language. */
export const checks: readonly CheckDef[] = [...numberChecks, ...formChecks, ...narrativeChecks, ...languageChecks];
