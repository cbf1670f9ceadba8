/** A Content-Type without its parameters, in lower case. */
export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Whether a described media type, perhaps with `*`, takes another; `a/b+c` counts as `a/c`. */
export function takes(described: string, sent: string): boolean {
  const [type, subtype] = partsOf(mediaTypeOf(described));
  const [sentType, sentSubtype] = partsOf(sent);
  return (type === '*' || type === sentType) && (subtype === '*' || subtype === sentSubtype);
}

function partsOf(mediaType: string): [type: string, subtype: string] {
  const slash = mediaType.indexOf('/');
  const subtype = mediaType.slice(slash + 1);
  return [mediaType.slice(0, slash), subtype.slice(subtype.lastIndexOf('+') + 1)];
}
