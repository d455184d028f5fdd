import { ImageRun } from "docx";
import { markSide, type OfficeMark } from "../office/paper.ts";
import { bitmapOf } from "../office/picture.ts";

/** Pixels of a picture in a millimetre. */
const pixels = 96 / 25.4;
const side = Math.round(markSide * pixels);

/** A code as a square picture, with the same in words for those who do not see it. */
export function codePicture({ name, code, squares }: OfficeMark): ImageRun {
  const described = `${name}的二维码`;
  return new ImageRun({
    type: "bmp",
    data: bitmapOf(squares),
    transformation: { width: side, height: side },
    altText: { name: described, title: described, description: `${name} ${code}` },
  });
}
