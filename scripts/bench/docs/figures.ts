import { median } from '../median.ts';
import type { Growth } from './growth.ts';
import type { Run } from './rounds.ts';
import { OURS, REDOC, SCALAR } from './sites.ts';
import type { Visit } from './visit.ts';

/** What was measured of one site, as far as it was asked for. */
export type Figures = {
  name: string;
  version: string;
  build: { wallSeconds: Spread; cpuSeconds: Spread; files: number; megabytes: number };
  page?: Page;
  growth?: Growth;
};

export type Page = {
  scriptBytes: number;
  bytes: number;
  requests: number;
  foreign: number;
  axe: { light: number; dark: number };
  plainCharacters: number;
  plainParameters: number;
  desktop: Times;
  phone: Times;
};

export type Times = Record<'visibleMs' | 'largestMs' | 'blockedMs', Spread>;

/** Over the rounds. */
export type Spread = { median: number; minimum: number };

const MOST = {
  scriptBytes: 12_000,
  bytes: 45_000,
  buildSeconds: 12,
  megabytes: 16,
  visibleMs: 700,
};
const LEAST_TIMES_FASTER: Record<string, number> = { [REDOC]: 9, [SCALAR]: 17 };

/** Sums up the rounds. */
export function figuresOf({ site, builds, page }: Run): Figures {
  const last = builds.at(-1);
  return {
    name: site.name,
    version: site.version(),
    build: {
      wallSeconds: spread(builds.map(({ wallSeconds }) => wallSeconds)),
      cpuSeconds: spread(builds.map(({ cpuSeconds }) => cpuSeconds)),
      files: last?.files ?? 0,
      megabytes: last?.megabytes ?? 0,
    },
    ...(page && { page: pageOf(page) }),
  };
}

/** Which bars ours missed, as sentences. */
export function missedBars(figures: Figures[], parameters: number): string[] {
  const ours = figures.find(({ name }) => name === OURS);
  if (ours === undefined) return [];
  const { build, page } = ours;
  return [
    ...above('takes', 's to build', build.wallSeconds.median, MOST.buildSeconds),
    ...above('takes', 'MB', build.megabytes, MOST.megabytes),
    ...(page ? pageMissed(page, parameters) : []),
    ...(page ? figures.flatMap((other) => notFaster(page, other)) : []),
  ];
}

function pageMissed(page: Page, parameters: number): string[] {
  const { light, dark } = page.axe;
  return [
    ...above('has', 'kB of JavaScript at load', page.scriptBytes / 1000, MOST.scriptBytes / 1000),
    ...above('has', 'kB a page', page.bytes / 1000, MOST.bytes / 1000),
    ...above(
      'takes',
      'ms to show an operation on a phone',
      page.phone.visibleMs.median,
      MOST.visibleMs,
    ),
    ...above('has', 'elements that axe complains about', light + dark, 0),
    ...above('has', 'requests to others', page.foreign, 0),
    ...above('has', 'parameters that need JavaScript', parameters - page.plainParameters, 0),
  ];
}

function notFaster({ phone }: Page, { name, page }: Figures): string[] {
  const least = LEAST_TIMES_FASTER[name];
  if (least === undefined || page === undefined) return [];
  const times = page.phone.visibleMs.median / phone.visibleMs.median;
  return times < least
    ? [
        `${OURS} shows an operation ${times.toFixed(1)} × faster than ${name}; ${least} are asked for.`,
      ]
    : [];
}

function above(verb: string, what: string, value: number, most: number): string[] {
  const digits = Number.isInteger(value) ? 0 : 1;
  return value > most
    ? [`${OURS} ${verb} ${value.toFixed(digits)} ${what}; ${most} are allowed.`]
    : [];
}

function pageOf({ desktop, phone, ...page }: NonNullable<Run['page']>): Page {
  const middle = (key: 'bytes' | 'requests' | 'scriptBytes' | 'foreign'): number =>
    median(desktop.map((visit) => visit[key]));
  return {
    // most browsers do not tell scripts in a page from files of them
    scriptBytes: middle('scriptBytes') + page.inlineScriptBytes,
    bytes: middle('bytes'),
    requests: middle('requests'),
    foreign: middle('foreign'),
    axe: page.axe,
    plainCharacters: page.plainCharacters,
    plainParameters: page.plainParameters,
    desktop: timesOf(desktop),
    phone: timesOf(phone),
  };
}

function timesOf(visits: Visit[]): Times {
  const of = (key: keyof Times): Spread => spread(visits.map((visit) => visit[key]));
  return { visibleMs: of('visibleMs'), largestMs: of('largestMs'), blockedMs: of('blockedMs') };
}

function spread(values: number[]): Spread {
  return { median: median(values), minimum: Math.min(...values) };
}
