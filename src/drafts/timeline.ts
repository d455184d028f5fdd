/** A value over time: from which version on it was what. Versions are counted from 0, the oldest. */
type Column = readonly (readonly [from: number, piece: Piece])[];

/** A value whole, or what it is made of: the keys of an object, the length of a list. */
type Piece = { readonly v: unknown } | { readonly o: readonly string[] } | { readonly a: number };

/** Values over time, each stored only where it changed. What is `null` or less cannot be a path's value by mistake. */
export type Timeline = Readonly<Record<string, Column>>;

/** A value of that many characters or less is kept whole. */
const whole = 400;

function piecesOf(value: unknown, path: readonly string[], into: Map<string, Piece>): void {
  const isLong = typeof value === "object" && value !== null && JSON.stringify(value).length > whole;
  const at = JSON.stringify(path);
  if (!isLong) {
    into.set(at, { v: value });
    return;
  }
  const keys = Object.keys(value as object);
  into.set(at, Array.isArray(value) ? { a: value.length } : { o: keys });
  for (const key of keys) piecesOf((value as Record<string, unknown>)[key], [...path, key], into);
}

const pieceAt = (column: Column | undefined, version: number): Piece | undefined =>
  column?.reduce<Piece | undefined>((piece, [from, next]) => (from <= version ? next : piece), undefined);

/** The timeline with one version more; undefined where it would be the same as the last. */
export function withVersion(timeline: Timeline, version: number, value: unknown): Timeline | undefined {
  const pieces = new Map<string, Piece>();
  piecesOf(value, [], pieces);
  const next = new Map<string, Column>(Object.entries(timeline));
  let changes = 0;
  for (const [path, piece] of pieces) {
    const column = next.get(path) ?? [];
    const [, last] = column[column.length - 1] ?? [];
    if (JSON.stringify(last) === JSON.stringify(piece)) continue;
    next.set(path, [...column, [version, piece]]);
    changes += 1;
  }
  return changes === 0 ? undefined : Object.fromEntries(next);
}

/** The timeline without a version: what began with it begins with the next, unless something else does. */
export function withoutVersion(timeline: Timeline, version: number): Timeline {
  const columns = Object.entries(timeline).map(([path, column]) => {
    const moved = column.map(([from, piece]) => [from > version ? from - 1 : from, piece] as const);
    return [path, moved.filter(([from], at) => moved[at + 1]?.[0] !== from)] as const;
  });
  return Object.fromEntries(columns);
}

/** The value as it was at a version; undefined where nothing is known of it. */
export function valueAt(timeline: Timeline, version: number, path: readonly string[] = []): unknown {
  const piece = pieceAt(timeline[JSON.stringify(path)], version);
  if (piece === undefined) return undefined;
  if ("v" in piece) return piece.v;
  if ("a" in piece) {
    return Array.from({ length: piece.a }, (_, at) => valueAt(timeline, version, [...path, String(at)]));
  }
  return Object.fromEntries(piece.o.map((key) => [key, valueAt(timeline, version, [...path, key])]));
}
