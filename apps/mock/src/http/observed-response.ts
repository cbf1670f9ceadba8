import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import type { Broken, Exchange } from './exchange.ts';

export type Observer = {
  /** Whether connections are to end with their answer. */
  readonly isClosing: () => boolean;
  readonly onEnd: (exchange: Exchange) => void;
};

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** A response that can break off, and that tells in the end what was sent: what Node writes, not what was meant. */
export class ObservedResponse extends ServerResponse {
  readonly #startedAt = performance.now();
  #credits: unknown;
  #refusal: unknown;
  #broken: Broken | undefined;

  constructor(observer: Observer, ...parameters: ConstructorParameters<typeof ServerResponse>) {
    super(...parameters);
    this.#observer = observer;
    this.on('close', this.#tell);
  }

  readonly #observer: Observer;

  override writeHead(status: number, message?: string | Headers, headers?: Headers): this {
    if (this.#observer.isClosing()) this.setHeader('connection', 'close');
    const sent = headers ?? message;
    if (typeof sent === 'object' && CREDITS in sent) this.#credits = sent[CREDITS];
    return super.writeHead(status, message as string, headers);
  }

  override end(...parameters: unknown[]): this {
    if (this.statusCode >= 400) [this.#refusal] = parameters;
    return super.end(...(parameters as []));
  }

  /** Breaks the connection, so that the client learns nothing. */
  reset(): void {
    this.#broken = 'reset';
    this.socket?.resetAndDestroy();
  }

  /** Ends the connection, so that the client sees that something is missing. */
  cutOff(): void {
    this.#broken = 'cut off';
    this.destroy();
  }

  #tell(): void {
    const broken = this.#broken ?? (this.writableFinished ? undefined : 'left');
    const creditsLeft = readCredits(this.#credits);
    const reason = readReason(this.#refusal);
    const { method = '', url = '' } = this.req;
    this.#observer.onEnd({
      method,
      target: url,
      status: this.headersSent ? this.statusCode : 0,
      milliseconds: performance.now() - this.#startedAt,
      ...(creditsLeft !== undefined && { creditsLeft }),
      ...(reason !== undefined && { reason }),
      ...(broken && { broken }),
    });
  }
}

/** A class for `createServer`, which makes the responses. */
export function observedBy(observer: Observer): typeof ServerResponse<IncomingMessage> {
  return class extends ObservedResponse {
    constructor(...parameters: ConstructorParameters<typeof ServerResponse>) {
      super(observer, ...parameters);
    }
  } as unknown as typeof ServerResponse<IncomingMessage>;
}

const CREDITS = 'x-sandbox-credits';

/** Of the month, and of packs: `used=142, limit=20000, remaining=19858, addon=500`. */
function readCredits(header: unknown): number | undefined {
  if (typeof header !== 'string') return undefined;
  const [, remaining] = /remaining=(\d+)/.exec(header) ?? [];
  const [, addon = 0] = /addon=(\d+)/.exec(header) ?? [];
  return remaining === undefined ? undefined : Number(remaining) + Number(addon);
}

/** The sentence of the API's error envelope. */
function readReason(body: unknown): string | undefined {
  if (typeof body !== 'string' || !body.startsWith('{')) return undefined;
  try {
    const { error } = JSON.parse(body);
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}
