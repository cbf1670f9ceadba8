import type { Pair, Parameter, Way } from './types.ts';

/** What was sent under one name: a value, several, or the pairs of a `deep` parameter. */
export type Sent = string | string[] | Pair[];

/** The value of a parameter as its way of travelling has it; undefined if it counts as not sent. */
export function decoded({ way, separator = ',' }: Parameter, sent: Sent | undefined): unknown {
  return sent === undefined || sent === '' ? undefined : DECODERS[way](sent, separator);
}

const DECODERS: Readonly<Record<Way, (sent: Sent, separator: string) => unknown>> = {
  one: (sent) => sent,
  repeated: (sent) => [sent].flat(),
  split: (sent, separator) => texts(sent).flatMap((text) => text.split(separator)),
  pairs: (sent, separator) => Object.fromEntries(inTwos(texts(sent).join(separator), separator)),
  deep: (sent) => (typeof sent === 'string' ? sent : Object.fromEntries(sent as Pair[])),
  json: (sent) => (typeof sent === 'string' ? JSON.parse(sent) : sent),
};

function texts(sent: Sent): string[] {
  return [sent].flat() as string[];
}

/** `a,1,b,2` */
function inTwos(text: string, separator: string): [string, string | undefined][] {
  const members = text.split(separator);
  return members.flatMap((name, index) => (index % 2 === 0 ? [[name, members[index + 1]]] : []));
}
