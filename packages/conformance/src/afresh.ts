/** A sandbox as contract cases need it: what one writes, spends or uses up is not there for the next. */

type Fetch = (request: Request) => Promise<Response>;

/** Has a sandbox forget everything before each request. They are answered one after the other. */
export function afresh(fetch: Fetch): Fetch {
  let last: Promise<unknown> = Promise.resolve();

  async function fetchAfresh(request: Request): Promise<Response> {
    const order = new URL('/__sandbox__/reset', request.url);
    await fetch(new Request(order, { method: 'POST' }));
    return fetch(request);
  }
  return (request) => {
    const answer = last.then(() => fetchAfresh(request));
    last = answer.catch(() => {});
    return answer;
  };
}
