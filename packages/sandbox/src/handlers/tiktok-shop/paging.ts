import type { Input } from '../../handler.ts';
import { numberOf } from '../support/input.ts';

/** The sandbox's own; that of the service is not known. */
const MAX_LIMIT = 1_000;
const DEFAULT_LIMIT = 20;

export function limitOf(input: Input, otherwise: number = DEFAULT_LIMIT): number {
  return Math.min(numberOf(input, 'limit') ?? otherwise, MAX_LIMIT);
}

/** Where the page starts, from 0. */
export function startOf(input: Input): number {
  return ((numberOf(input, 'page') ?? 1) - 1) * limitOf(input);
}

/** A page of indexes that are in order already. */
export function pageOf(
  input: Input,
  indexes: ArrayLike<number>,
  toRows: (page: number[]) => object[],
): object {
  const start = startOf(input);
  const page = Array.from(indexes).slice(start, start + limitOf(input));
  return {
    success: true,
    data: toRows(page),
    page: numberOf(input, 'page') ?? 1,
    total: indexes.length,
  };
}
