/** Elements that begin and end a line. */
const blocks = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer main nav aside form blockquote pre center hr table caption tr td th body fieldset address figure figcaption details summary".split(
    " ",
  ),
);

/** True for an element that stands on lines of its own. */
export const isOnOwnLine = (name: string): boolean => blocks.has(name);
