import type { Input } from '../handler.ts';
import { ignored } from './ignored.ts';
import { isUnknownPeriod } from './tiktok-shop/period.ts';

/** What a caller should know of a request that is answered otherwise than it may seem, in sentences. */
export type Remarks = (operationId: string, input: Input) => readonly string[];

// asked for every request, so nothing is made where there is nothing to say
export const remarks: Remarks = (operationId, input) => {
  const found: string[] = [];
  const reasons = ignored[operationId];
  for (const name in reasons) {
    if (Object.hasOwn(input, name)) found.push(`\`${name}\` has no effect. ${reasons[name]}`);
  }
  for (const name of PERIODS) {
    const value = input[name];
    if (value !== undefined && isUnknownPeriod(value)) {
      found.push(
        `\`${name}=${value}\` is read as \`30d\`, as nobody knows it. Send \`7d\`, \`30d\`, \`90d\`, \`all\` or a whole number of days.`,
      );
    }
  }
  return found;
};

/** Open lists, so that no value is refused. */
const PERIODS = ['period', 'timeframe'];
