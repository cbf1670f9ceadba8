/** Spans of OpenTelemetry, one a call. */

import { type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { CallInfo, ClientOptions } from './options.ts';

/** What to trace with. */
export type OpenTelemetryOptions = {
  /**
   * Makes the spans.
   *
   * @defaultValue the global provider's tracer of this package
   */
  tracer?: Tracer;
};

/**
 * An `instrument` for `createClient` that makes one client span of each call, with all its attempts:
 * `createClient({ instrument: openTelemetry() })`. A span carries the operation, method, route, status and
 * number of repeated attempts, and neither parameters nor keys.
 */
export function openTelemetry({
  tracer = trace.getTracer('@winninghunter/client'),
}: OpenTelemetryOptions = {}): NonNullable<ClientOptions['instrument']> {
  return (call, run) => {
    const [method = '', route = ''] = call.route.split(' ');
    const attributes = { 'http.request.method': method, 'url.template': route };
    const name = `winninghunter ${call.operation}`;
    return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      try {
        const given = await run();
        tell(span, call);
        return given;
      } catch (error) {
        tell(span, call);
        fail(span, error as Error);
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

function tell(span: Span, { status, attempts }: CallInfo): void {
  span.setAttribute('http.request.resend_count', Math.max(0, attempts - 1));
  if (status !== undefined) {
    span.setAttribute('http.response.status_code', status);
    // a call by path resolves to the answer, whatever its status
    if (status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
  }
}

function fail(span: Span, error: Error): void {
  span.setAttribute('error.type', error.name);
  span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
}
