import { sum } from "../../lib/lists.ts";
import type { Block } from "../blocks.ts";
import { widthOf } from "./measure.ts";

/** Lines of a page, characters of a line, and the height of a line in points (GB/T 9704-2012, 5.2.3 and 5.2.4). */
const lines = 22;
const characters = 28;
const pitch = 28.95;
/** A line of the title, and what stands below it, in points. */
const titlePitch = 32;

/** Each paragraph begins two characters in. */
const linesOf = (text: string): number => Math.ceil((widthOf(text) + 2) / characters);

function heightOf(block: Block): number {
  if (block.kind === "title") return block.lines.length * titlePitch + pitch;
  if (block.kind === "paragraph") return linesOf(`${block.heading ?? ""}${block.text}`) * pitch;
  if (block.kind === "part") return pitch + sum(block.blocks.map(heightOf));
  return 0;
}

/**
 * What is left of the page below a report's title and texts and the heading of the next part, in points. An estimate, as
 * addresses and signs leave lines short, with a line in hand.
 */
export const roomBelow = (blocks: readonly Block[]): number =>
  lines * pitch - ((sum(blocks.map(heightOf)) + 2 * pitch) % (lines * pitch));
