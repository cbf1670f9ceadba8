import { table } from '../../table.ts';
import type { Figures, Page, Spread, Times } from './figures.ts';
import { OURS } from './sites.ts';

/** The figures for a person. */
export function tables(figures: Figures[], operations: number, parameters: number): string[] {
  const withPage = figures.filter((each): each is Visited => each.page !== undefined);
  const withGrowth = figures.filter((each): each is Grown => each.growth !== undefined);
  return [
    ...(withPage.length > 0 ? [pages(withPage, parameters), times(withPage)] : []),
    builds(figures, operations),
    ...(withGrowth.length > 0 ? [growth(withGrowth, operations)] : []),
  ];
}

type Visited = Figures & { page: Page };
type Grown = Figures & { growth: NonNullable<Figures['growth']> };
type Row = (string | number)[];

function pages(figures: Visited[], parameters: number): string {
  const script = timesOurs(figures, ({ page }) => page.scriptBytes);
  const whole = timesOurs(figures, ({ page }) => page.bytes);
  const rows = figures.map((each): Row => {
    const { page } = each;
    return [
      each.name,
      each.version,
      ...[kilobytes(page.scriptBytes), script(each)],
      ...[kilobytes(page.bytes), whole(each)],
      page.requests,
      page.foreign,
      page.axe.light,
      page.axe.dark,
      page.plainCharacters,
      page.plainParameters,
    ];
  });
  const head = [
    ...['site', 'version', 'JS, kB', '× ours', 'page, kB', '× ours', 'requests', 'to others'],
    ...['axe, light', 'dark', 'without JS, characters', `of ${parameters} parameters`],
  ];
  return `One operation, as a page loads (bodies in gzip -9, kB = 1,000 bytes; JS with that inside the page, and the data in it)
${table([head, ...rows])}`;
}

function times(figures: Visited[]): string {
  const visible = timesOurs(figures, ({ page }) => page.phone.visibleMs.median);
  const rows = figures.map(
    (each): Row => [
      each.name,
      ...milliseconds(each.page.desktop),
      ...milliseconds(each.page.phone),
      visible(each),
    ],
  );
  const kind = ['visible, ms', 'least', 'LCP', 'least', 'blocked', 'least'];
  return `Until the operation and its parameters are there, with an empty cache; left on a desktop, right on a phone (4 × processor, 1.6 Mbit/s, 150 ms)
${table([['site', ...kind, ...kind, 'visible, × ours'], ...rows])}`;
}

function builds(figures: Figures[], operations: number): string {
  const cpu = timesOurs(figures, ({ build }) => build.cpuSeconds.median);
  const rows = figures.map((each): Row => {
    const { wallSeconds, cpuSeconds, megabytes, files } = each.build;
    return [
      each.name,
      ...[wallSeconds, cpuSeconds].flatMap(seconds),
      cpu(each),
      megabytes.toFixed(1),
      files,
    ];
  });
  const head = ['site', 'wall, s', 'least', 'CPU, s', 'least', '× ours', 'MB', 'files'];
  return `Made of ${operations} operations, from nothing; ours with guides and in two languages, others as they come; Scalar is only copied
${table([head, ...rows])}`;
}

function growth(figures: Grown[], operations: number): string {
  const rows = figures.map(({ name, build, growth: many }): Row => {
    const more = many.operations - operations;
    const cpuSeconds = build.cpuSeconds.median;
    const perOperation = ((many.cpuSeconds - cpuSeconds) / more) * 1000;
    const share = many.cpuSeconds / many.operations / (cpuSeconds / operations);
    return [
      name,
      many.wallSeconds.toFixed(1),
      many.cpuSeconds.toFixed(1),
      perOperation.toFixed(1),
      share.toFixed(2),
      many.megabytes.toFixed(0),
    ];
  });
  const head = [
    'site',
    'wall, s',
    'CPU, s',
    'each further one, ms of CPU',
    '× CPU of one before',
    'MB',
  ];
  return `Made of ${figures[0]?.growth.operations} operations, once; Fumadocs left out, whose pages each hold the whole description, some 6 GB in all
${table([head, ...rows])}`;
}

/** How many times as much as ours, if ours was measured. */
function timesOurs<T extends Figures>(figures: T[], value: (each: T) => number) {
  const ours = figures.find(({ name }) => name === OURS);
  return (each: T): string => (ours === undefined ? '' : (value(each) / value(ours)).toFixed(1));
}

function milliseconds({ visibleMs, largestMs, blockedMs }: Times): string[] {
  return [visibleMs, largestMs, blockedMs].flatMap(({ median, minimum }) => [
    median.toFixed(0),
    minimum.toFixed(0),
  ]);
}

function seconds({ median, minimum }: Spread): string[] {
  return [median.toFixed(1), minimum.toFixed(1)];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
