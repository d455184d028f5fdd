import { syllables } from "./syllables.ts";

/** Beginnings and ends of syllables that are mistaken for one another where Chinese is typed by its sound. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, "$1"],
  [/([ei])ng$/, "$1n"],
];

/** The common characters of GB 2312, which that standard lists by their sound. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return new TextDecoder("gbk").decode(new Uint8Array(bytes));
}

/** A number for the sound of each character by its code, without its tone; 0 where none is known. */
let sounds: Uint16Array | undefined;

function soundsOfAll(): Uint16Array {
  const found = new Uint16Array(0x10000);
  const numbers = new Map<string, number>();
  const begins = new Map(syllables.split(" ").map((one) => [one.slice(-1), one.slice(0, -1)]));
  let sound = 0;
  for (const sign of commonCharacters()) {
    const syllable = begins.get(sign);
    if (syllable !== undefined) {
      const heard = alike.reduce((one, [from, to]) => one.replace(from, to), syllable);
      sound = numbers.get(heard) ?? numbers.size + 1;
      numbers.set(heard, sound);
    }
    found[sign.charCodeAt(0)] = sound;
  }
  return found;
}

/** 暨, which is rare and joins two names: 政务公开暨政务服务. */
const joining = "暨".charCodeAt(0);

/** True where one character, by its code, sounds as another or nearly so, or is so rare that it hardly is what was meant. */
export function soundAlike(one: number, other: number): boolean {
  sounds ??= soundsOfAll();
  if (one === joining) return false;
  return sounds[one] === 0 || sounds[one] === sounds[other];
}
