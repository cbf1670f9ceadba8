/**
 * The transformation of openapi-typescript, without the linter and bundler before it: a description
 * comes here linted and in one file, and loading those takes longer than all the rest.
 */

import { createRequire, enableCompileCache } from 'node:module';
import type { GlobalContext, OpenAPI3, OpenAPITSOptions } from 'openapi-typescript';
import type typescript from 'typescript';
import type { Document } from './document.ts';

// as TypeScript's own command does: its 9 MB need not be compiled at each start
enableCompileCache();

// required, since to import it Node would read these 9 MB thrice
const require = createRequire(import.meta.url);
const library = (path: string) => require(`openapi-typescript/dist/${path}.cjs`);

/** TypeScript, as the generator uses it. */
export const ts: typeof typescript = require('typescript');

/** How the types differ from the usual ones. */
export type Options = Required<Pick<OpenAPITSOptions, 'defaultNonNullable' | 'transform'>>;

/** The statements of a module with the root types of a description, which it may change. */
export function statements(document: Document, options: Options): typescript.Node[] {
  const source = document as unknown as OpenAPI3;
  const { resolveRef, scanDiscriminators } = library('lib/utils');
  const context: Omit<GlobalContext, 'redoc'> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    discriminators: scanDiscriminators(source, { silent: true }),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: ($ref) => resolveRef(source, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transformProperty: undefined,
    ...options,
  };
  return library('transform/index')(source, context);
}

/** A module as text. */
export function printed(nodes: typescript.Node[]): string {
  return library('lib/ts').astToString(nodes);
}
