/** What the sandbox says of a request, in the language of the page. It comes in English, at run time. */

/** A sentence, and its language if it is not that of the page. */
type Said = { readonly text: string; readonly lang: string | undefined };

export type Say = (english: string) => Said;

/** @param address - Where the description's sentences are in the language of the page; none in English. */
export async function sayFrom(address: string | undefined): Promise<Say> {
  if (address === undefined) return (text) => ({ text, lang: undefined });
  const table = await tableFrom(address).catch(() => undefined);
  return (english) => {
    const text = table?.inFrench(english, table.advice);
    return text === undefined ? { text: english, lang: 'en' } : { text, lang: undefined };
  };
}

async function tableFrom(address: string) {
  const [{ inFrench }, response] = await Promise.all([import('./french.ts'), fetch(address)]);
  return { inFrench, advice: (await response.json()) as Readonly<Record<string, string>> };
}
