/** The beginning of a text that search engines show: whole sentences, as many as fit. */
export function shortened(text: string, limit = 160): string {
  if (text.length <= limit) return text;
  const end = text.slice(0, limit).search(/[.!?](?=\s[^.!?]*$)/);
  if (end > limit / 3) return text.slice(0, end + 1);
  return `${text.slice(0, text.lastIndexOf(' ', limit - 1))}…`;
}
