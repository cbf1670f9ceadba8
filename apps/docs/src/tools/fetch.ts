/** Reads what browsers copy as `fetch`: an address and an object, both as JSON. */

import type { Command } from './curl.ts';

/** The request; undefined for a call that is written in any other way. */
export function readFetch(text: string): Command | undefined {
  const [, address, options = '{}'] = CALL.exec(text.trim()) ?? [];
  if (address === undefined) return undefined;
  try {
    const { method = 'GET', headers = {}, body } = JSON.parse(options) as Options;
    return {
      url: JSON.parse(address),
      method: method.toUpperCase(),
      headers: Object.entries(headers),
      ...(typeof body === 'string' && { content: body }),
      files: [],
    };
  } catch {
    return undefined;
  }
}

type Options = { method?: string; headers?: Record<string, string>; body?: string | null };

const CALL = /\bfetch\(\s*("(?:\\.|[^"\\])*")\s*(?:,\s*(\{.*\})\s*)?\)\s*;?$/s;
