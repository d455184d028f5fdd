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

/**
 * Returns a parsed value as its schema takes it: only what the schema refuses is taken out, and `instead` says what
 * stands there then. Undefined where the schema refuses it even so.
 */
export function heal<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  instead: (path: readonly PropertyKey[]) => unknown,
): Healed<T> | undefined {
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data, misfits: [] };
  const root: Wrong = { isMisfit: false, within: new Map() };
  const misfits = read.error.issues.flatMap((issue): Misfit | readonly Misfit[] => {
    const { path } = issue;
    if (issue.code !== "unrecognized_keys") {
      const wrong = wrongAt(root, path);
      // One value may be refused for several reasons.
      if (wrong.isMisfit) return [];
      wrong.isMisfit = true;
      return { path, value: ownAt(value, path) };
    }
    for (const key of issue.keys) wrongAt(root, [...path, key]).isMisfit = true;
    const unknown = issue.keys.map((key) => [key, ownAt(value, [...path, key])] as const);
    return { path, value: Object.fromEntries(unknown), unknown: issue.keys };
  });
  const mended = (at: unknown, { isMisfit, within }: Wrong, path: readonly PropertyKey[]): unknown => {
    if (isMisfit) return instead(path);
    if (Array.isArray(at)) {
      const list = at.map((one, index) => {
        const wrong = within.get(index);
        return wrong ? mended(one, wrong, [...path, index]) : one;
      });
      return list.filter((one) => one !== nothingThere);
    }
    const entries = new Map<PropertyKey, unknown>(Object.entries(at as object));
    for (const [key, wrong] of within) {
      const next = mended(entries.get(key), wrong, [...path, key]);
      if (next === nothingThere) entries.delete(key);
      else entries.set(key, next);
    }
    return Object.fromEntries(entries);
  };
  const again = schema.safeParse(mended(value, root, []));
  return again.success ? { value: again.data, misfits } : undefined;
}
