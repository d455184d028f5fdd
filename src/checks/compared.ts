import type { ComparedNumber, Finding } from "./finding.ts";

/** The numbers of a finding side by side, the one in question first, and how far two of them are apart. */
export interface ComparedNumbers {
  readonly numbers: readonly ComparedNumber[];
  readonly difference?: string;
}

/** 第一项加第二项之和 as a narrow place has it: 一＋二. */
function shortName(name: string): string {
  const [, first, second] = /^第(.)项加第(.)项之和$/.exec(name) ?? [];
  return first && second ? `${first}＋${second}` : name;
}

const count = /^\d+$/;

/** The numbers that a finding holds against each other; undefined where it is about none. */
export function comparedIn({
  arithmetic,
  compared,
}: Pick<Finding, "arithmetic" | "compared">): ComparedNumbers | undefined {
  if (arithmetic) {
    const { left, right, difference } = arithmetic;
    return { numbers: [left, right].map(({ name, amount }) => ({ name: shortName(name), amount })), difference };
  }
  if (!compared || compared.length < 2) return undefined;
  const [first, second, ...others] = compared.map(({ amount }) => amount);
  const areCounts = first && second && others.length === 0 && count.test(first) && count.test(second);
  return { numbers: compared, ...(areCounts ? { difference: String(Math.abs(Number(first) - Number(second))) } : {}) };
}

/** The numbers with short names, tables by theirs alone: 文中 22, 表三 23. */
export function withShortNames({ numbers, ...rest }: ComparedNumbers): ComparedNumbers {
  const short = (name: string) => /^表.(?=“)/.exec(name)?.[0] ?? name;
  return { ...rest, numbers: numbers.map(({ name, amount }) => ({ name: short(name), amount })) };
}
