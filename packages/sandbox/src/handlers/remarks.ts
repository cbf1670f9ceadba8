import type { Input } from '../handler.ts';
import { ignored } from './ignored.ts';
import { isUnknownPeriod } from './tiktok-shop/period.ts';

/** What a caller should know of a request that is answered otherwise than it may seem, in sentences. */
export type Remarks = (operationId: string, input: Input) => readonly string[];

export const remarks: Remarks = (operationId, input) => {
  const reasons = Object.entries(ignored[operationId] ?? {});
  const periods = PERIODS.filter((name) => Object.hasOwn(input, name));
  return [
    ...reasons
      .filter(([name]) => Object.hasOwn(input, name))
      .map(([name, reason]) => `\`${name}\` has no effect. ${reason}`),
    ...periods
      .filter((name) => isUnknownPeriod(input[name]))
      .map(
        (name) =>
          `\`${name}=${input[name]}\` is read as \`30d\`, as nobody knows it. Send \`7d\`, \`30d\`, \`90d\`, \`all\` or a whole number of days.`,
      ),
  ];
};

/** Open lists, so that no value is refused. */
const PERIODS = ['period', 'timeframe'];
