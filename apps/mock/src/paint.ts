import { styleText } from 'node:util';

type Style = 'dim' | 'green' | 'yellow' | 'red';

/** Gives a text a style, if it is shown where styles are wanted. */
export type Paint = (style: Style, text: string) => string;

/** Asks the stream once: whether it is a terminal, and wants colours. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  const isWanted = styleText('red', 'x', { stream }) !== 'x';
  return isWanted
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}
