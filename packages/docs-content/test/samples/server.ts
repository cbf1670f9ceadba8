/** A sandbox that notes what each sample sends, and what it is answered. */

import { serve } from '@hono/node-server';
import { afresh } from '@winninghunter/conformance';
import { createSandbox } from '@winninghunter/sandbox';

/** A request as it arrived. */
export type Arrived = {
  method: string;
  path: string;
  query: [string, string][];
  headers: Record<string, string>;
  /** JSON, or text. */
  body?: unknown;
  form?: Field[];
  status: number;
};

/** A field of a form, or a file. */
export type Field = [name: string, value: string | [file: string, content: string]];

export type SampleServer = {
  /** Where one sample goes. */
  originOf: (language: string, index: number) => string;
  /** What one sample sent. */
  arrivedFrom: (language: string, index: number) => Arrived[];
  close: () => Promise<void>;
};

/** Listens on a free port. What is below `/echo` is answered with `{}`, all else by the sandbox. */
export async function startSampleServer(): Promise<SampleServer> {
  const arrived = new Map<string, Arrived[]>();
  const answer = afresh(createSandbox({ scale: 300 }).fetch);

  async function fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, key = '', path = ''] = /^\/(\w+\/\d+)(\/.*)$/.exec(url.pathname) ?? [];
    const body = await request.clone().bytes();
    url.pathname = path;
    const { method, headers } = request;
    const inner = new Request(url, { method, headers, ...(body.length > 0 && { body }) });
    const response = path.startsWith('/echo') ? Response.json({}) : await answer(inner);
    const more = {
      method,
      path,
      query: [...url.searchParams],
      headers: Object.fromEntries(headers),
      ...(await contentOf(request)),
      status: response.status,
    };
    arrived.set(key, [...(arrived.get(key) ?? []), more]);
    return response;
  }

  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port));
  const port = await promise;
  return {
    originOf: (language, index) => `http://127.0.0.1:${port}/${language}/${index}`,
    arrivedFrom: (language, index) => arrived.get(`${language}/${index}`) ?? [],
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function contentOf(request: Request): Promise<Pick<Arrived, 'body' | 'form'>> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('json')) {
    return { body: await request.json() };
  }
  if (!type.includes('form')) {
    return { body: await request.text() };
  }
  const fields = [...(await request.formData())].map(
    async ([name, value]): Promise<Field> => [
      name,
      typeof value === 'string' ? value : [value.name, await value.text()],
    ],
  );
  return { form: await Promise.all(fields) };
}
