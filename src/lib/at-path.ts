/** The value at a path of keys such as `overview.aspects.0.text`; undefined where the path leads nowhere. */
export function atPath(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}
