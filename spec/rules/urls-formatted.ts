import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField, examplesLike, isLooseText, valuesOf } from './schemas.ts';

const URL_NAME = /(?:^|_)(?:url|uri|link)s?$|[a-z](?:Url|Uri|Link)s?$|^url[A-Z]/;

/** A field that is named like an address, or shows one, is one or says what it may be besides. */
export function urlsFormatted(): Oas3Visitor[] {
  return eachField(({ name, schema, description, location }, ctx) => {
    if (/\b(?:relative|part|path)\b/i.test(description ?? '')) return;
    const values = valuesOf(ctx, schema);
    const isNamed = URL_NAME.test(name);
    if (!isNamed && !examplesLike(/^https?:\/\//, [schema.node, ...values])) return;
    if (!values.some((value) => isLooseText(value, 'uri'))) return;
    ctx.report({
      message:
        `\`${name}\` ${isNamed ? 'is named like' : 'shows'} an address, but does not say that it is one. ` +
        'Write `format: uri`; or say in its description that it may be relative, or only a part of an address.',
      location: location.key(),
    });
  });
}
