import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { type Description, wholeDescription } from './description.ts';
import { isObject, listOf, type Route } from './request.ts';
import { endsWithStop } from './sentences.ts';

/** Each operation stands under one tag, that of those around it; each tag has operations, a name in sentence case, and a sentence. */
export function operationTagScheme(): Oas3Visitor {
  return wholeDescription((description, ctx) => {
    checkOperations(description, ctx);
    checkFolders(description, ctx);
    checkTags(description, ctx);
  });
}

// A missing tag, a second one and an unknown one are left to the rules that Redocly has for them.
function checkOperations({ routes }: Description, ctx: UserContext): void {
  for (const { name, operation } of routes) {
    const { tags } = operation.node;
    if (!Array.isArray(tags) || tags.length > 0) continue;
    ctx.report({
      message: `${name} stands under no tag. Write \`tags: [<one of the tags of openapi.yaml>]\`.`,
      location: operation.location.child('tags'),
    });
  }
}

/** What lies under one path belongs together, and shares a tag, unless others differ there already. */
function checkFolders({ routes }: Description, ctx: UserContext): void {
  const byFolder = Map.groupBy(routes, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  for (const [folder, below] of byFolder) {
    const all = [...below, ...routes.filter(({ path }) => path === folder)];
    for (const route of all) {
      const others = all.filter((other) => other !== route).map(tagOf);
      const [tag] = others;
      const areAlike = others.length >= 2 && others.every((other) => other === tag);
      if (tag === '' || !areAlike || tagOf(route) === tag || tagOf(route) === '') continue;
      ctx.report({
        message: `${route.name} stands under the tag \`${tagOf(route)}\`, but all others at ${folder} under \`${tag}\`. Write \`tags: [${tag}]\`.`,
        location: route.operation.location.child('tags'),
      });
    }
  }
}

function tagOf({ operation }: Route): string {
  return String(listOf(operation.node.tags)[0] ?? '');
}

function checkTags({ node, location, routes }: Description, ctx: UserContext): void {
  const used = new Set(routes.flatMap(({ operation }) => listOf(operation.node.tags)));
  for (const [index, tag] of listOf(node.tags).entries()) {
    if (!isObject(tag)) continue;
    const at = location.child(['tags', index]);
    if (!used.has(tag.name)) {
      ctx.report({
        message: `No operation stands under the tag \`${tag.name}\`. Remove it, or give an operation \`tags: [${tag.name}]\`.`,
        location: at.child('name'),
      });
    }
    if (!isSentenceCase(String(tag.name))) {
      ctx.report({
        message: `The tag \`${tag.name}\` is not written in sentence case. Begin it with a capital, and the other words in small letters unless they are names, as in \`Ad library\`.`,
        location: at.child('name'),
      });
    }
    if (tag.description && !endsWithStop(tag.description)) {
      ctx.report({
        message: `The description of the tag \`${tag.name}\` does not end with a full stop. Write sentences: what stands under it, and how time is narrowed there.`,
        location: at.child('description'),
      });
    }
  }
}

/** A word with several capitals is a name or an abbreviation: `TikTok`, `AI`. */
function isSentenceCase(name: string): boolean {
  const [first = '', ...others] = name.split(' ');
  return (
    /^[A-Z]\w*$/.test(first) && others.every((word) => /^(?:[a-z]+|.*[A-Z].*[A-Z].*)$/.test(word))
  );
}
