import { isNegated } from './judge.ts';
import { type Place, quoted } from './place.ts';
import type { RawChange } from './redocly.ts';
import { codes, difference, shown } from './say.ts';

type Advice = (change: RawChange, name: string, isRequest: boolean) => string;

/** What a caller has to do about a breaking change, derived from what kind of change it is. */
export function advise(change: RawChange, { name, direction }: Place): string {
  const { kind, typeName, property = '' } = change;
  const own = isNegated(change) ? undefined : BY_PROPERTY[property];
  const advice = BY_NODE[typeName] ?? own ?? BY_KIND[kind];
  return advice(change, name === '' ? 'it' : quoted(name), direction === 'request');
}

const operation: Advice = ({ kind, revision }) =>
  kind === 'removed'
    ? 'Stop calling it.'
    : `Call it ${shown(revision)} in code that is generated from the description.`;

const server: Advice = () => 'Call a server as the description names it now.';

const security: Advice = () => 'Send a key in one of the ways that the description names now.';

const BY_NODE: Record<string, Advice> = {
  Operation: operation,
  Server: server,
  ServerList: server,
  ServerVariable: server,
  SecurityScheme: security,
  SecurityRequirement: security,
  SecurityRequirementList: security,
};

const BY_PROPERTY: Record<string, Advice> = {
  required: ({ base, revision }, name, isRequest) => {
    const { gained, lost } = difference(base, revision);
    return isRequest
      ? `Send ${codes(gained) || name} with every request.`
      : `Expect ${codes(lost) || name} to be left out.`;
  },
  enum: ({ base, revision }, name, isRequest) =>
    isRequest
      ? `Send ${name} as one of ${codes(revision)}.`
      : `Be ready for ${codes(difference(base, revision).gained) || 'other values'} in ${name}.`,
  default: ({ base }, name) => `Send ${name} as ${shown(base)} to keep what you had.`,
  key: ({ base, revision }) => `Say ${shown(revision)} instead of ${shown(base)}.`,
};

const BY_KIND: Record<RawChange['kind'], Advice> = {
  added: (_, name, isRequest) =>
    isRequest ? `Send ${name} as described now.` : `Be ready for ${name}.`,
  removed: (change, name, isRequest) => {
    const isPart = change.typeName === 'Schema' && change.place.at(-2) !== 'properties';
    return isPart
      ? BY_KIND.modified(change, name, isRequest)
      : `Stop ${isRequest ? 'sending' : 'reading'} ${name}.`;
  },
  modified: (_, name, isRequest) => `${isRequest ? 'Send' : 'Read'} ${name} as described now.`,
};
