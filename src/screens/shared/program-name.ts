import { documentName } from "../../form/form.ts";

/** What the program calls itself. */
export const programName = `${documentName}填报`;
