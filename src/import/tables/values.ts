import { comparable } from "../../lib/clean-text.ts";
import { isFigure } from "../../tabular/block.ts";

/** A number with its unit, or with 增 or 减 before it, as stands in columns of the edition of 2019. */
const amount = /^[增减+-]?\d[\d.,]*(?:亿|万|亿?万?元|%)?$/;

/** True for text that stands in the place of a number, in whatever edition: 12, —, 增12, -3, 23600万元. */
export const isValue = (text: string): boolean => isFigure(text) || (text.length < 20 && amount.test(comparable(text)));
