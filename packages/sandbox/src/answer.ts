/** A response in the making; only at the end it becomes a `Response`, whose headers are costly to touch. */
export type Answer = {
  readonly status: number;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=utf-8';

/** JSON that is already text. */
export function jsonText(status: number, body: string): Answer {
  return { status, body, headers: { 'content-type': JSON_TYPE } };
}

export function json(status: number, body: unknown): Answer {
  return jsonText(status, JSON.stringify(body));
}

export function html(status: number, body: string): Answer {
  return { status, body, headers: { 'content-type': HTML_TYPE } };
}

/** A page of the proxy in front of the service. */
export function proxyPage(status: number, title: string): Answer {
  const text = `${status} ${title}`;
  return html(
    status,
    `<html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
  );
}

/** The envelope that most errors of the service have. */
export function failure(status: number, error: string, more: object = {}): Answer {
  return json(status, { success: false, error, ...more });
}

export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Headers carry visible ASCII only. */
export function toHeader(text: string): string {
  return text.replace(/[^ -~]/g, '?').slice(0, MAX_HEADER_LENGTH);
}

const MAX_HEADER_LENGTH = 2_000;
