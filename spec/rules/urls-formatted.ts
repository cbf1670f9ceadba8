import type { Oas3Visitor } from '@redocly/openapi-core';
import { eachField, typesOfValue, valuesOf } from './schemas.ts';

const URL_NAME = /(?:^|_)(?:url|uri|link)s?$|[a-z](?:Url|Uri|Link)s?$|^url[A-Z]/;

/** A field named like an address is one, or says what it may be besides. */
export function urlsFormatted(): Oas3Visitor[] {
  return eachField(({ name, schema, description, location }, ctx) => {
    if (!URL_NAME.test(name) || /\b(?:relative|part|path)\b/i.test(description ?? '')) return;
    const isLoose = valuesOf(ctx, schema).some(
      (value) =>
        typesOfValue(value).includes('string') &&
        !(value.format?.startsWith('uri') || value.enum || 'const' in value),
    );
    if (!isLoose) return;
    ctx.report({
      message:
        `\`${name}\` is named like an address, but does not say that it is one. ` +
        'Write `format: uri`; or say in its description that it may be relative, or only a part of an address.',
      location: location.key(),
    });
  });
}
