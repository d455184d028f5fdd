import { answersTo, type Surroundings } from "./answers.ts";
import { parseCall } from "./call.ts";
import { lineOf } from "./lines.ts";

/** Where the answers go. */
export interface Output {
  /** Comes back once there is room for more. */
  readonly print: (line: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** Does what was asked for. Returns the exit code: 2 after a wrong call; what is refused is an answer like any other. */
export async function run(args: readonly string[], surroundings: Surroundings, output: Output): Promise<number> {
  const call = parseCall(args);
  if (!call.ok) {
    output.complain(`${call.message}\n`);
    return 2;
  }
  for await (const answer of answersTo(call.value, surroundings)) await output.print(lineOf(answer));
  return 0;
}
