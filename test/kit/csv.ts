/** Fields of a CSV by the rules of RFC 4180, the byte order mark taken off. */
export function fieldsOf(csv: string): readonly (readonly string[])[] {
  const records = csv.slice(1).match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return records.map((record) =>
    [...`,${record.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? "") : quoted.replace(/""/g, '"'),
    ),
  );
}
