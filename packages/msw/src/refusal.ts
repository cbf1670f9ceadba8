import type { Refusal } from './generated/examples.ts';

/** The API's error envelope, with what is wrong for programs. */
export type RefusalBody = {
  success: false;
  error: string;
  parameters: string[];
  hint?: string;
};

type Values = Record<string, unknown>;

/** What is wrong with a request that sends a name that must not be sent; the request stays unread. */
export async function refusalOf(
  request: Request,
  refusals: readonly Refusal[],
): Promise<RefusalBody | undefined> {
  const { searchParams } = new URL(request.url);
  const sent = { ...(await bodyOf(request)), ...Object.fromEntries(searchParams) };
  const offences = refusals
    .filter(({ unless = [] }) => !unless.some((values) => allows(values, sent)))
    .flatMap(({ names, sentence }) =>
      names.filter((name) => name in sent).map((name) => ({ name, sentence })),
    );
  return offences.length > 0 ? refusalBody(offences) : undefined;
}

function allows(values: { readonly [name: string]: readonly unknown[] }, sent: Values): boolean {
  return Object.entries(values).every(([name, allowed]) =>
    allowed.map(String).includes(String(sent[name] ?? null)),
  );
}

/** A body that is no object and no form has no names. */
async function bodyOf(request: Request): Promise<Values> {
  const type = request.headers.get('content-type') ?? '';
  const copy = request.clone();
  if (/^application\/x-www-form-urlencoded|^multipart\/form-data/.test(type)) {
    return Object.fromEntries(await copy.formData().catch(() => []));
  }
  const body: unknown = await copy.json().catch(() => undefined);
  return { ...(body as object | undefined) };
}

/** In the words of the mock server. */
function refusalBody(offences: { name: string; sentence: string }[]): RefusalBody {
  const groups = [...Map.groupBy(offences, ({ sentence }) => sentence)];
  const hint = groups.flatMap(([sentence]) => sentence || []).join(' ');
  const sentences = groups.map(([sentence, group]) => {
    const names = group.map(({ name }) => `\`${name}\``);
    const verb = names.length > 1 ? 'are' : 'is';
    return `${listed(names)} ${verb} not accepted here. ${sentence}`.trim();
  });
  return {
    success: false,
    error: sentences.join(' '),
    parameters: offences.map(({ name }) => name),
    ...(hint && { hint }),
  };
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
