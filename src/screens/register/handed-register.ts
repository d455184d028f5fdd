import { createEmitter } from "../../lib/emitter.ts";

const changes = createEmitter();
let register: File | undefined;
const become = (next: File | undefined) => {
  register = next;
  changes.emit();
};

/** A register that was dropped on the page, until 台账计数 of the draft that is open has seen to it. */
export const handedRegister = {
  state: (): File | undefined => register,
  /** Calls the listener after each change; returns what ends that. */
  subscribe: changes.subscribe,
  hand: (file: File): void => become(file),
  /** Takes it off again, whatever became of it. */
  taken: (): void => become(undefined),
} as const;
