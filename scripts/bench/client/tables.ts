import { table } from '../../table.ts';
import type { Figures } from './bars.ts';
import type { Ending } from './behave-once.ts';
import { type Behaviour, BURST, IDEAL_MS } from './behaviour.ts';
import { FEATURES, PEERS } from './peers.ts';
import type { Counts } from './scripted-server.ts';
import type { Types } from './types.ts';

/** The figures for a person. */
export function tables({ sizes, starts, behaviours, types }: Figures): string[] {
  return [
    ...(sizes || starts ? [sizeAndStart(sizes ?? [], starts ?? [])] : []),
    ...(behaviours ? [behaviourTable(behaviours)] : []),
    ...(types ? [typesTable(types)] : []),
  ];
}

type Row = (string | number)[];

function sizeAndStart(
  sizes: NonNullable<Figures['sizes']>,
  starts: NonNullable<Figures['starts']>,
): string {
  const names = (sizes.length > 0 ? sizes : starts).map(({ name }) => name);
  const rows = PEERS.filter(({ name }) => names.includes(name)).map((peer): Row => {
    const size = sizes.find(({ name }) => name === peer.name);
    const start = starts.find(({ name }) => name === peer.name);
    return [
      peer.name,
      peer.version(),
      ...(size ? [(size.gzipped / 1000).toFixed(1), size.gzipped] : ['', '']),
      ...[start?.import, start?.ready].flatMap((spread) =>
        spread ? [spread.median.toFixed(1), spread.minimum.toFixed(1)] : ['', ''],
      ),
      ...FEATURES.map((feature) => said(peer.features[feature])),
    ];
  });
  const times = ['import, ms', 'least', '+ client, ms', 'least'];
  const head = ['client', 'version', 'gzip, kB', 'bytes', ...times, ...FEATURES];
  return `Size of one call (esbuild for browsers, minified, gzip -9; kB = 1,000 bytes), start in fresh processes
${table([head, ...rows])}`;
}

function behaviourTable(behaviours: Behaviour[]): string {
  const { calls, requests, windowMs } = BURST;
  const head = [
    'client',
    '429, Retry-After: 120',
    'POST, 500',
    'abort in back-off',
    'refused',
    'succeeded',
    'wall, s',
    '× ideal',
  ];
  const rows = behaviours.map(
    ({ name, rate, rateInTime, fault, abort, burst }): Row => [
      name,
      [rate, rateInTime].flatMap((each) => (each ? [ended(each)] : [])).join('; in time: '),
      `${times(fault.requests)}${fault.keyed > 1 ? ', with a key' : ''}`,
      aborted(abort),
      burst.refused,
      burst.succeeded,
      ...(burst.succeeded < calls
        ? ['', '']
        : [(burst.milliseconds / 1000).toFixed(2), (burst.milliseconds / IDEAL_MS).toFixed(3)]),
    ],
  );
  return `Behaviour against a scripted server, each as it comes; at the right ${calls} calls at once, of which ${requests} pass every ${windowMs / 1000} s
${table([head, ...rows])}`;
}

function typesTable(types: Types[]): string {
  const head = [
    'client',
    'same call',
    '20 operations',
    'one mistyped',
    'check, s',
    'unknown in query',
    'path',
    'options',
    'mixed windows refused',
  ];
  const rows = types.map(
    ({ refusesUnknown, ...each }): Row => [
      each.name,
      each.same,
      each.each,
      each.mistyped,
      each.checkSeconds.toFixed(2),
      ...[refusesUnknown.query, refusesUnknown.path, refusesUnknown.options].map((refuses) =>
        refuses ? 'refused' : 'accepted',
      ),
      each.refusesMix,
    ],
  );
  return `Types, TypeScript 5.9: instantiations a call (openapi-fetch on our own types, hey-api on the flat description)
${table([head, ...rows])}`;
}

function said(feature: boolean | string): string {
  return typeof feature === 'string' ? feature : { true: 'yes', false: '–' }[`${feature}`];
}

function ended({ outcome, milliseconds, requests }: Ending & Counts): string {
  const after = outcome === 'waiting' ? '' : ` after ${Math.round(milliseconds)} ms`;
  return `${outcome}${after}, ${times(requests)}`;
}

function aborted(abort: Behaviour['abort']): string {
  if (abort === undefined) {
    return 'takes no signal';
  }
  const ms = `${Math.round(abort.milliseconds)} ms`;
  return { rejected: ms, answered: ms, waiting: `> ${ms}`, 'not aborted': 'has none' }[
    abort.outcome
  ];
}

function times(requests: number): string {
  return requests === 1 ? 'sent once' : `sent ${requests} times`;
}
