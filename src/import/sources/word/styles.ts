import type { Work } from "../../../lib/slices.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import { isOn, readXml } from "../xml.ts";

/** What a style does to text, as far as it matters to what that says. */
export interface StyleLook {
  readonly hidden: boolean;
  readonly struck: boolean;
}

/** The looks of styles by their ids; those that neither hide nor strike out are left out. */
export type StyleLooks = ReadonlyMap<string, StyleLook>;

interface Style {
  base: string | undefined;
  hidden: boolean | undefined;
  struck: boolean | undefined;
}

/** Word's own list has some four hundred, few of them based on more than five others in a line. */
const mostStyles = 5000;
const mostBases = 20;

/** Reads which styles of a Word document hide text or strike it out, by themselves or by the style that they are based on. */
export function* styleLooks(xml: string): Work<StyleLooks> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const around: string[] = [];
  yield* readXml(xml, {
    open: (name, attributes) => {
      if (name === "w:style") {
        style = { base: undefined, hidden: undefined, struck: undefined };
        styles.set(attributes.styleId ?? "", style);
        if (styles.size > mostStyles) throw new Hostile(tooMuch);
      } else if (name === "w:basedOn" && style) style.base = attributes.val;
      else if (style && around.slice(-2).join(" ") === "w:style w:rPr") {
        if (name === "w:vanish") style.hidden = isOn(attributes);
        if (name === "w:strike" || name === "w:dstrike") style.struck = isOn(attributes) || style.struck;
      }
      around.push(name);
    },
    close: (name) => {
      around.pop();
      if (name === "w:style") style = undefined;
    },
  });
  const said = (first: Style, what: "hidden" | "struck"): boolean => {
    let at: Style | undefined = first;
    for (let times = 0; at && times < mostBases; times += 1) {
      const own: boolean | undefined = at[what];
      if (own !== undefined) return own;
      at = at.base === undefined ? undefined : styles.get(at.base);
    }
    return false;
  };
  const looks = [...styles].map(([id, one]) => {
    return [id, { hidden: said(one, "hidden"), struck: said(one, "struck") }] as const;
  });
  return new Map(looks.filter(([, { hidden, struck }]) => hidden || struck));
}
