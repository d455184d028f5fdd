import { loadOnce } from "../../lib/loading/load-once.ts";

/** What finds the place of a copied block: half of all that a table needs, and not before the first paste. */
export const pasting = loadOnce(() => import("./paste-commands.ts"));
