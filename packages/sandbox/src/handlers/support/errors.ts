import { Refusal } from '../../handler.ts';

/** In the envelope that most errors of the service have. */
export function refusal(status: number, error: string, more: object = {}): Refusal {
  return new Refusal(status, { success: false, error, ...more });
}

/** An id that nothing has, where the description has a 404 for it. */
export function notFound(what: string): Refusal {
  return refusal(404, `${what} not found`);
}
