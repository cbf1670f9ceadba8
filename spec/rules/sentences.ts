/** Whether a text ends as sentences do. */
export function endsWithStop(text: unknown): boolean {
  return typeof text === 'string' && text.trimEnd().endsWith('.');
}
