import { isObject } from './request.ts';

/** Whether a media type has an entry in `examples`. */
export function hasNamedExample(media: unknown): boolean {
  const examples = (media as { examples?: unknown } | null | undefined)?.examples;
  return isObject(examples) && Object.keys(examples).length > 0;
}
