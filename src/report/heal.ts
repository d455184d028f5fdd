import type * as z from "zod/mini";

/** A value that its schema refuses, with the path of its place; undefined where a value is missing. */
export interface Misfit {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  /** The keys that the schema does not know, where the value is an object that has such. */
  readonly unknown?: readonly string[];
}

/** A value that its schema takes, and what was taken out of it for that. */
export interface Healed<T> {
  readonly value: T;
  readonly misfits: readonly Misfit[];
}

/** Says that nothing is to stand in place of a misfit: the entry of a map or of a list goes. */
export const nothingThere = Symbol("nothing there");

/** Places that a schema refuses, as a tree by key. */
interface Wrong {
  isMisfit: boolean;
  readonly within: Map<PropertyKey, Wrong>;
}

function wrongAt(root: Wrong, path: readonly PropertyKey[]): Wrong {
  return path.reduce((at, key) => {
    const next = at.within.get(key) ?? { isMisfit: false, within: new Map() };
    at.within.set(key, next);
    return next;
  }, root);
}

/** Returns what stands at a path of a parsed value, own fields only; undefined where nothing does. */
export function ownAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined),
    value,
  );
}

/** Returns what a schema refuses in a value, and all places of that as a tree. */
function refusedIn(
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  asWhole: AsWhole,
): { misfits: readonly Misfit[]; root: Wrong } {
  const root: Wrong = { isMisfit: false, within: new Map() };
  const misfits = issues.flatMap((issue): Misfit | readonly Misfit[] => {
    const whole = asWhole(issue.path);
    const path = whole ?? issue.path;
    const stood = ownAt(value, path);
    if (!whole && issue.code === "unrecognized_keys") {
      for (const key of issue.keys) wrongAt(root, [...path, key]).isMisfit = true;
      const unknown = issue.keys.map((key) => [key, ownAt(stood, [key])] as const);
      return { path, value: Object.fromEntries(unknown), unknown: issue.keys };
    }
    if (!whole && issue.code === "too_big" && Array.isArray(stood)) {
      const most = Number(issue.maximum);
      for (let at = most; at < stood.length; at += 1) wrongAt(root, [...path, at]).isMisfit = true;
      return { path, value: stood.slice(most) };
    }
    const wrong = wrongAt(root, path);
    // One value may be refused for several reasons.
    if (wrong.isMisfit) return [];
    wrong.isMisfit = true;
    return { path, value: stood };
  });
  return { misfits, root };
}

type Instead = (path: readonly PropertyKey[]) => unknown;
/** The path of what goes as a whole where anything in it is refused; undefined where only that goes. */
type AsWhole = (path: readonly PropertyKey[]) => readonly PropertyKey[] | undefined;

/** Returns a value with what is wrong in it replaced. */
function mended(value: unknown, { isMisfit, within }: Wrong, instead: Instead, path: readonly PropertyKey[]): unknown {
  if (isMisfit) return instead(path);
  if (Array.isArray(value)) {
    // Not by the list's own methods, which it may have covered with values of its own.
    const list = Array.from(value as readonly unknown[], (one, at) => {
      const wrong = within.get(at);
      return wrong ? mended(one, wrong, instead, [...path, at]) : one;
    });
    return list.filter((one) => one !== nothingThere);
  }
  const entries = new Map<PropertyKey, unknown>(Object.entries(value as object));
  for (const [key, wrong] of within) {
    const next = mended(entries.get(key), wrong, instead, [...path, key]);
    if (next === nothingThere) entries.delete(key);
    else entries.set(key, next);
  }
  return Object.fromEntries(entries);
}

/** What a schema refuses in one place may have kept it from looking into another; more often than that it does not. */
const mostRounds = 3;

/**
 * Returns a parsed value as its schema takes it: only what the schema refuses is taken out, and `instead` says what
 * stands there then. Undefined where the schema refuses it even so.
 */
export function heal<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  instead: Instead,
  asWhole: AsWhole = () => undefined,
): Healed<T> | undefined {
  let now = value;
  const misfits: Misfit[] = [];
  for (let round = 0; round <= mostRounds; round += 1) {
    const read = schema.safeParse(now);
    if (read.success) return { value: read.data, misfits };
    const refused = refusedIn(now, read.error.issues, asWhole);
    misfits.push(...refused.misfits);
    now = mended(now, refused.root, instead, []);
  }
  return undefined;
}
