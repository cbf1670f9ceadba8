import { type Document, isNode, type Node, type Operation, resolve } from '../document.ts';
import type { Field, Link, Response } from './content.ts';
import { examplesOf } from './examples.ts';
import { fieldOf, schemaOf } from './schemas.ts';
import { textOf } from './texts.ts';

/** The answers of an operation, in the order of the source. */
export function responsesOf(document: Document, { responses }: Operation): Response[] {
  return Object.entries(isNode(responses) ? responses : {}).map(([status, each]) =>
    responseOf(document, status, resolve(document, each as Node)),
  );
}

/** A parameter or a header, with the examples that stand beside its schema. */
export function parameterField(document: Document, name: string, parameter: Node): Field {
  const description = textOf(parameter, 'description');
  const content = Object.values(isNode(parameter['content']) ? parameter['content'] : {})[0];
  const holder = isNode(content) ? { ...content, ...parameter } : parameter;
  const field = fieldOf(document, name, holder['schema'], parameter['required'] === true);
  const inner = { ...(field.description && { description: field.description }), ...field.schema };
  return {
    ...field,
    ...(description && { description, schema: inner }),
    deprecated: field.deprecated || parameter['deprecated'] === true,
    examples: examplesOf(document, holder),
  };
}

function responseOf(document: Document, status: string, response: Node): Response {
  const { content, headers, links } = response;
  const [first, ...others] = Object.entries(isNode(content) ? content : {}).map(
    ([media, each]) => ({
      media,
      schema: isNode(each) && 'schema' in each ? schemaOf(document, each['schema']) : null,
      examples: examplesOf(document, each),
    }),
  );
  return {
    status,
    description: textOf(response, 'description'),
    headers: Object.entries(isNode(headers) ? headers : {}).map(([name, header]) =>
      parameterField(document, name, resolve(document, header as Node)),
    ),
    ...(first ?? { media: null, schema: null, examples: [] }),
    others,
    links: Object.entries(isNode(links) ? links : {}).map(([name, link]) =>
      linkOf(name, resolve(document, link as Node)),
    ),
  };
}

function linkOf(name: string, link: Node): Link {
  const { operationId, operationRef, parameters, requestBody = null } = link;
  return {
    name,
    operation: String(operationId ?? operationRef ?? ''),
    description: textOf(link, 'description'),
    parameters: isNode(parameters) ? parameters : {},
    body: requestBody,
  };
}
