import type { IMediaTypeContent } from '@stoplight/types';

/** The media types of a body; JSON, which the API speaks, where none are described. */
export function mediaTypesIn(contents: IMediaTypeContent[] = []): string[] {
  return contents.length > 0 ? contents.map(({ mediaType }) => mediaType) : ['application/json'];
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOfThem(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
