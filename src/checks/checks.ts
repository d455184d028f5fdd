import type { CheckDef } from "./check-def.ts";
import { formChecks } from "./contents/contents-checks.ts";
import { languageChecks } from "./language/language-checks.ts";
import { narrativeChecks } from "./narrative/narrative-checks.ts";
import { numberChecks } from "./numbers/number-checks.ts";

/** Every rule: numbers, form, sentences, language. */
export const checks: readonly CheckDef[] = [...numberChecks, ...formChecks, ...narrativeChecks, ...languageChecks];
