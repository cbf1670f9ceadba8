/** A name as a part of an address: `listBooks` and `List books` become `list-books`. */
export function slugOf(name: string): string {
  // where blanks part words, capitals do not: `YouTube ads`
  const words = /\s/.test(name) ? name : parted(name);
  return words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

function parted(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2');
}

/** The slug of each name; where two would be the same, the second has a number. */
export function slugsOf(names: Iterable<string>): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const plain = slugOf(name) || 'other';
    let slug = plain;
    for (let count = 2; taken.has(slug); count += 1) {
      slug = `${plain}-${count}`;
    }
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}
