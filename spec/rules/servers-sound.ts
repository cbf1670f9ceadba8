import type { Location, Oas3Server, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { wholeDescription } from './description.ts';
import { isObject, listOf } from './request.ts';
import { endsWithStop } from './sentences.ts';

/** The first server is the service; each is described, and encrypted unless it is on this machine. */
export function serversSound(): Oas3Visitor {
  return wholeDescription(({ node, location }, ctx) => {
    for (const [index, server] of listOf(node.servers).entries()) {
      if (!isObject(server)) continue;
      checkServer(server, location.child(['servers', index]), index === 0, ctx);
    }
  });
}

function checkServer(server: Oas3Server, at: Location, isFirst: boolean, ctx: UserContext): void {
  const url = URL.parse(withDefaults(server));
  if (url && url.protocol !== 'https:' && !isLocal(url)) {
    ctx.report({
      message: `The server \`${server.url}\` would send keys in clear text. Write \`https:\`; only 127.0.0.1 and localhost may do without.`,
      location: at.child('url'),
    });
  }
  if (isFirst && (!url || isLocal(url) || server.variables)) {
    ctx.report({
      message: `The first server, \`${server.url}\`, is not the service, though tools take the first unless told otherwise. Put \`https://app.winninghunter.com\` first, without variables.`,
      location: at.child('url'),
    });
  }
  if (!endsWithStop(server.description)) {
    ctx.report({
      message: `The server \`${server.url}\` is not described. Write a \`description\` that says in a sentence what answers there.`,
      location: at,
    });
  }
  for (const [name, variable] of Object.entries(server.variables ?? {})) {
    if (variable?.default && endsWithStop(variable.description)) continue;
    ctx.report({
      message: `The variable \`${name}\` of the server \`${server.url}\` has no default or no description. Write both: a value that works, and a sentence that says what may stand there.`,
      location: at.child(['variables', name]),
    });
  }
}

function withDefaults({ url, variables }: Oas3Server): string {
  return String(url).replace(/\{([^}]*)\}/g, (whole, name: string) =>
    String(variables?.[name]?.default ?? whole),
  );
}

function isLocal({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost';
}
