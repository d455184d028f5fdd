import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { renderings } from "./renderings/renderings.ts";
import { publishedReport } from "./reports.ts";

const made = renderings
  .find(({ name }) => name === "workbook, a sheet for each table")!
  .make(publishedReport("suqian-2024"));

/** The workbook of 宿迁市 2024 with a format over one number, as an office sets 0!.0000 to show units of ten thousand. */
export async function bookWithFormat(held: string, format: string, becomes = held): Promise<Uint8Array> {
  const files = unzipSync((await made) as Uint8Array);
  const part = Object.keys(files).find(
    (name) => /sheet\d\.xml$/.test(name) && strFromU8(files[name]!).includes(`<v>${held}</v>`),
  )!;
  const styles = strFromU8(files["xl/styles.xml"]!)
    .replace(/<cellXfs[^>]*>/, '$&<xf numFmtId="900"/>')
    .replace(/<styleSheet[^>]*>/, `$&<numFmts><numFmt numFmtId="900" formatCode="${format}"/></numFmts>`);
  files["xl/styles.xml"] = strToU8(styles);
  const cell = new RegExp(`(<c r="\\w+") s="\\d+"([^>]*>\\s*<v>)${held}</v>`);
  const changed = strFromU8(files[part]!).replace(/ s="(\d+)"/g, (_, at) => ` s="${Number(at) + 1}"`);
  if (!cell.test(changed)) throw new Error(`no cell holds ${held}`);
  files[part] = strToU8(changed.replace(cell, `$1 s="0"$2${becomes}</v>`));
  return zipSync(files);
}
