const streamed = new WeakSet<Response>();

let Noticing: typeof Response | undefined;

/** Whether a response was made with a stream, which may break off. To ask the response itself is dear. */
export function isStreamed(response: Response): boolean {
  return streamed.has(response);
}

/** Has every `Response` that is made from now on noticed. To be called once the adapter has put its own in place. */
export function noticeStreams(): void {
  if (globalThis.Response === Noticing) return;
  Noticing = class extends globalThis.Response {
    constructor(...[body, init]: ConstructorParameters<typeof Response>) {
      super(body, init);
      if (body instanceof ReadableStream) streamed.add(this);
    }
  };
  Object.defineProperty(globalThis, 'Response', { value: Noticing });
}
