/** Every sentence for a name that is refused somewhere, once. Runs when pages are built. */
export function adviceOf(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [];
  const found = Object.entries(content).flatMap(([key, value]) =>
    key === 'refused' ? Object.values(value as object) : adviceOf(value),
  );
  return [...new Set(found)];
}
