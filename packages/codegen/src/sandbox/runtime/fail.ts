import type { Failure, FailureParams } from './types.ts';

/** Adds a failure to those before it, of which null are none. */
export function fail(
  failures: Failure[] | null,
  instancePath: string,
  keyword: string,
  schemaPath = '',
  params: FailureParams = {},
): Failure[] {
  const failure = { instancePath, schemaPath, keyword, params };
  if (failures === null) return [failure];
  failures.push(failure);
  return failures;
}
