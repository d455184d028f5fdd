import PostalMime from "postal-mime";

/** The page of a web page saved as one file (.mht), or of a mail: as HTML, else as plain text. */
export interface MailPage {
  readonly html: string | undefined;
  readonly text: string;
}

/** Parts within parts: a saved page has two levels, a mail that was handed on a few. */
const deepest = 20;

/** Takes a page out of MIME, where it is one of several parts, each in an encoding of its own. */
export async function mailPage(bytes: Uint8Array): Promise<MailPage> {
  const { html, text = "" } = await PostalMime.parse(bytes, { maxNestingDepth: deepest });
  return { html, text };
}
