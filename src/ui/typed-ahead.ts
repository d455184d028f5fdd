/**
 * The first name after the one at `from`, round again, that begins with what was typed, or one of whose words does: Word
 * finds 导出 Word. Undefined where there is none. While more letters of one name are typed, it stays.
 */
export function foundByTyping(names: readonly string[], typed: string, from: number): number | undefined {
  const wanted = typed.toLowerCase();
  const begins = (name: string) => [name, ...name.split(" ")].some((words) => words.toLowerCase().startsWith(wanted));
  const first = typed.length > 1 ? Math.max(from, 0) : from + 1;
  const order = names.map((_, at) => (first + at) % names.length);
  return order.find((at) => begins(names[at] ?? ""));
}
