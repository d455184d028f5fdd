/** Saves text or bytes as a file. A blob link works from http, https and file:// pages alike, without a secure context. */
export function download(name: string, type: string, content: string | Blob): void {
  const charset = typeof content === "string" ? ";charset=utf-8" : "";
  const url = URL.createObjectURL(new Blob([content], { type: `${type}${charset}` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
