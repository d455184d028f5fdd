import { nodesOf, programFiles } from "./syntax.ts";

/** A regular expression of the program, and the file that it stands in, relative to src/. */
export interface Expression {
  readonly file: string;
  readonly expression: RegExp;
}

/** The expressions written as such. */
export function literalExpressions(): readonly Expression[] {
  return programFiles.flatMap((file) =>
    nodesOf(file).flatMap(({ regex }) => (regex ? [{ file, expression: new RegExp(regex.pattern, regex.flags) }] : [])),
  );
}

/** The files that put expressions together from words, each as often as it does so. */
export function filesThatCompose(): readonly string[] {
  return programFiles.flatMap((file) =>
    nodesOf(file)
      .filter(
        ({ type, callee }) => (type === "NewExpression" || type === "CallExpression") && callee?.name === "RegExp",
      )
      .map(() => file),
  );
}

/** Collects every expression that is put together by files of src/ from now on, once each; `stop` ends it. */
export function collectComposed(): { readonly found: ReadonlyMap<string, Expression>; readonly stop: () => void } {
  const found = new Map<string, Expression>();
  const Original = globalThis.RegExp;
  const own = /\/src\/([\w/-]+\.tsx?)/;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, words: [string, string?], wanted) {
      const expression = Reflect.construct(target, words, wanted) as RegExp;
      const caller = (new Error().stack ?? "").split("\n").slice(2, 4).join("\n");
      const file = own.exec(caller)?.[1];
      if (file) found.set(`${file} ${expression}`, { file, expression });
      return expression;
    },
  });
  const stop = () => {
    globalThis.RegExp = Original;
  };
  return { found, stop };
}
