/** The pieces of one path over time, each with the version from which on it holds. Versions are counted from 0. */
type Column = readonly (readonly [from: number, piece: Piece])[];

/** A whole value, or what it is made of: the keys of an object, the length of a list. */
type Piece = { readonly v: unknown } | { readonly o: readonly string[] } | { readonly a: number };

/** A value over time, each of its pieces stored only where it changed, by its path as JSON. */
export type Timeline = Readonly<Record<string, Column>>;

/** A value of at most so many characters of JSON is one piece. */
const pieceLength = 400;

function addPieces(value: unknown, path: readonly string[], pieces: Map<string, Piece>): void {
  const key = JSON.stringify(path);
  if (typeof value !== "object" || value === null || JSON.stringify(value).length <= pieceLength) {
    pieces.set(key, { v: value });
    return;
  }
  pieces.set(key, Array.isArray(value) ? { a: value.length } : { o: Object.keys(value) });
  for (const [name, part] of Object.entries(value)) addPieces(part, [...path, name], pieces);
}

/** Returns the timeline with one version more; undefined where that version would be the same as the last. */
export function withVersion(timeline: Timeline, version: number, value: unknown): Timeline | undefined {
  const pieces = new Map<string, Piece>();
  addPieces(value, [], pieces);
  const next = new Map<string, Column>(Object.entries(timeline));
  let isChanged = false;
  for (const [path, piece] of pieces) {
    const column = next.get(path) ?? [];
    const [, last] = column[column.length - 1] ?? [];
    if (JSON.stringify(last) === JSON.stringify(piece)) continue;
    next.set(path, [...column, [version, piece]]);
    isChanged = true;
  }
  return isChanged ? Object.fromEntries(next) : undefined;
}

/** Returns the timeline without a version. What began with it begins with the next, unless that brought something else. */
export function withoutVersion(timeline: Timeline, version: number): Timeline {
  const columns = Object.entries(timeline).map(([path, column]) => {
    const moved = column.map(([from, piece]) => [from > version ? from - 1 : from, piece] as const);
    return [path, moved.filter(([from], index) => moved[index + 1]?.[0] !== from)] as const;
  });
  return Object.fromEntries(columns);
}

/**
 * The most pieces that a value is put together of: a draft with all the aspects that it may have, beside one of last year,
 * comes to some ten thousand. A piece may name others many times over, so that a small text could grow without end.
 */
const mostPieces = 100_000;

/** Returns the value of a version; undefined where nothing is known of it, or it has far too many pieces. */
export function valueAt(timeline: Timeline, version: number): unknown {
  const left = { pieces: mostPieces };
  const value = partAt(timeline, version, [], left);
  return left.pieces < 0 ? undefined : value;
}

function partAt(timeline: Timeline, version: number, path: readonly string[], left: { pieces: number }): unknown {
  left.pieces -= 1;
  if (left.pieces < 0) return undefined;
  const column = timeline[JSON.stringify(path)] ?? [];
  const piece = column.reduce<Piece | undefined>((found, [from, next]) => (from <= version ? next : found), undefined);
  if (piece === undefined) return undefined;
  if ("v" in piece) return piece.v;
  const part = (name: string) => partAt(timeline, version, [...path, name], left);
  if ("a" in piece) return Array.from({ length: piece.a }, (_, index) => part(String(index)));
  return Object.fromEntries(piece.o.map((name) => [name, part(name)]));
}
