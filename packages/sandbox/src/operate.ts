import type { TestAccount } from './account/accounts.ts';
import type { Balance } from './account/credits.ts';
import { figures } from './account/credits.ts';
import { accountHandlers } from './account/handlers.ts';
import { type Answer, html, jsonText, toHeader, withHeaders } from './answer.ts';
import { readBody } from './body.ts';
import type { Route } from './contract.ts';
import { adviseOnEmpty } from './empty-values.ts';
import { exampleAnswer, fromExample, preferredAnswer, SUCCESS } from './examples.ts';
import type { Checked, Parts } from './generated/requests.js';
import type { Context, Handler, Input } from './handler.ts';
import { type Preferences, withoutPreferences } from './preferences.ts';
import { refuse } from './refusals.ts';
import { lineOf, verbFor } from './router.ts';
import { withRowTexts } from './row-texts.ts';
import type { Setup } from './setup.ts';
import { openDraft } from './state/state.ts';
import type { Target } from './target.ts';
import { describe, readUnknown, refuseUnknown, toUnknownHeader } from './unknown.ts';
import { type Unmixed, unmix } from './windows.ts';

/** A request that belongs to an operation and to an account. */
export type Call = {
  readonly request: Request;
  readonly route: Route;
  readonly values: Parts['path'];
  readonly target: Target;
  readonly preferences: Preferences;
  readonly account: TestAccount;
  readonly balance: Balance;
};

/** Checks the request and answers it. Throws a `Refusal`, or what a handler throws. */
export async function operate(setup: Setup, call: Call): Promise<Answer> {
  const parts = await readParts(call);
  const judged = judge(setup, call.route, parts);
  if ('status' in judged) return judged;
  const answer =
    preferredAnswer(setup.contract, call.route, call.preferences) ??
    (await handlerAnswer(setup, call, judged)) ??
    firstExample(setup, call.route);
  return withHeaders(answer, judged.headers);
}

async function readParts({ request, route, values, target }: Call): Promise<Parts> {
  const body = verbFor(request) === 'GET' ? undefined : await readBody(request, route.media);
  return { path: values, query: withoutPreferences(target.query), ...(body && { body }) };
}

type Accepted = {
  readonly input: Input;
  readonly firstSeen?: NonNullable<Context['firstSeen']>;
  /** What the caller should know about the request. */
  readonly headers: Readonly<Record<string, string>>;
};

function judge(setup: Setup, route: Route, parts: Parts): Accepted | Answer {
  const { check } = setup.contract;
  const checked = check(route.operationId, parts);
  if (checked.problems.length === 0) return accept(setup, route, checked);
  const isFaithful = setup.settings.windows === 'faithful';
  const unmixed = isFaithful ? unmix(route, parts, checked, check) : undefined;
  if (unmixed) return accept(setup, route, unmixed.checked, unmixed);
  const problems = adviseOnEmpty(route.operationId, parts, checked.problems, check);
  return refuse(problems, setup.serviceErrors[route.operationId]);
}

function accept(
  { contract, remarks, settings, note }: Setup,
  route: Route,
  { input, unknown: names }: Checked,
  unmixed?: Unmixed,
): Accepted | Answer {
  const headers: Record<string, string> = {};
  const place = lineOf(route);
  if (names.length > 0) {
    const unknown = readUnknown(names, contract.names(route.operationId));
    if (settings.unknown === 'refuse') return refuseUnknown(unknown);
    headers['x-sandbox-unknown'] = toUnknownHeader(unknown);
    for (const each of unknown) note(`${place}: ${describe(each)}`);
  }
  for (const remark of remarks(route.operationId, input)) note(`${place}: ${remark}`);
  if (unmixed) {
    const effect = effectOf(unmixed);
    headers['x-sandbox-window'] = toHeader(effect);
    note(`${place}: ${effect}`);
  }
  return { input, headers, ...(unmixed?.firstSeen && { firstSeen: unmixed.firstSeen }) };
}

function effectOf({ dropped, firstSeen }: Unmixed): string {
  const names = dropped.join(', ');
  return firstSeen
    ? `mixed with ${names}, so only what was first seen between the dates is kept; strict windows refuse it`
    : `${names} had no effect; strict windows refuse it`;
}

async function handlerAnswer(
  setup: Setup,
  { route: { operationId }, account, balance }: Call,
  { input, firstSeen }: Accepted,
): Promise<Answer | undefined> {
  const { handlers, store, clock } = setup;
  const ofAccount = accountHandlers[operationId];
  const handler = handlers[operationId];
  if (!ofAccount && !handler) return undefined;
  const now = clock.now();
  const body = ofAccount
    ? await ofAccount({ account, store, now })
    : await run(handler as Handler, input, setup, {
        now,
        operationId,
        account: { id: account.id, credits: figures(balance) },
        ...(firstSeen && { firstSeen }),
      });
  return typeof body === 'string'
    ? html(SUCCESS, body)
    : jsonText(SUCCESS, withRowTexts(body) ?? JSON.stringify(body));
}

const MAX_ATTEMPTS = 10;

/** Once, unless another process wrote to the same account meanwhile. */
async function run(
  handler: Handler,
  input: Input,
  { store, world }: Setup,
  context: Omit<Context, 'world' | 'state'>,
): Promise<unknown> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const base = await store.load(context.account.id);
    const { state, changes } = openDraft(base);
    const body = handler(input, { ...context, world: world(), state });
    if (Object.keys(changes).length === 0) return body;
    if (await store.save(context.account.id, base, changes)) return body;
  }
  throw new Error(`Others wrote to the account during each of ${MAX_ATTEMPTS} attempts.`);
}

function firstExample({ contract, note }: Setup, route: Route): Answer {
  const answer = exampleAnswer(contract.examples, route.operationId, SUCCESS);
  if (!answer) throw new Error(`The description has no example of ${route.operationId}.`);
  note(
    `${lineOf(route)}: the sandbox's world does not cover it yet, so the description's example is answered.`,
  );
  return fromExample(answer);
}
