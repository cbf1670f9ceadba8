import type typescript from 'typescript';
import { mergedBranches } from './branches.ts';
import { withoutCircles } from './circles.ts';
import {
  type Document,
  isNode,
  type Node,
  type Operation,
  operationsOf,
  type Parameter,
  pathItems,
  resolve,
  type Schema,
} from './document.ts';
import { isExploded, mustHaveProperties } from './exploded.ts';
import { header } from './header.ts';
import { isImpossible, refusalSentence } from './impossible.ts';
import { printed, statements, ts } from './openapi-typescript.ts';
import { readable } from './readable.ts';
import { rewrite } from './rewrite.ts';
import { tagsOf } from './tags.ts';

const PREAMBLE: string = `// ${header('types')}

declare const conflict: unique symbol;

/** What a property that must not be sent would have to be: no such value exists, the sentence says what to send. */
export interface Conflict<Sentence extends string> {
  readonly [conflict]: Sentence;
}

`;

/** Marks a query parameter whose properties are to be lifted, until its type has been made. */
const LIFTED = '...';

/** Marks a line of a description that is to be a tag of its doc comment. */
const TAG = '\u{e000}';

const { factory } = ts;

/**
 * The root types `paths`, `components` and `operations`, as openapi-fetch wants them, with
 * - the query as flat as it travels: exploded objects are lifted into an intersection;
 * - `Conflict<"sentence">` for a property that must not be sent, `never` if it has no sentence;
 * - `'a' | 'b' | (string & {})` for a free string with two or more examples;
 * - one whole object for each branch of a `oneOf` that narrows its own object;
 * - `Blob` for a string of format `binary`;
 * - a tag in the doc comment of an operation for each of its `x-` fields: `@cost 1`.
 */
export function types(document: Document): string {
  const nodes = statements(prepared(document), {
    // a default makes a property optional for who sends it
    defaultNonNullable: false,
    transform: (schema) => special(document, schema as Schema),
  });
  return PREAMBLE + withTags(printed(nodes.map(liftQueries)));
}

/** The description, with lifted parameters and tags marked and narrowing branches written out. */
function prepared(document: Document): Document {
  const result = rewrite(document, (node) =>
    readable(document, writtenOut(document, withoutCircles(document, node as Schema))),
  );
  for (const pathItem of pathItems(result)) {
    const operations = operationsOf(pathItem).map((each) => each.operation);
    operations.forEach(markTags);
    for (const holder of [pathItem, ...operations]) {
      if (holder.parameters) {
        holder.parameters = holder.parameters.map((each) => marked(document, result, each));
      }
    }
  }
  return result;
}

function writtenOut(document: Document, node: Node): Node {
  const branches = mergedBranches(document, node as Schema);
  if (branches === undefined) {
    return node;
  }
  const { title, description } = node as Schema;
  return { ...(title && { title }), ...(description && { description }), oneOf: branches };
}

/** Judged by the description as it was given: a written out schema is no object any more. */
function marked(document: Document, rewritten: Document, each: Parameter): Parameter {
  const parameter = resolve(rewritten, each);
  if (!isExploded(document, parameter)) {
    return each;
  }
  const required = parameter.required || mustHaveProperties(document, parameter.schema);
  return { ...parameter, name: LIFTED + parameter.name, required };
}

function markTags(operation: Operation): void {
  const lines = [operation.description ?? [], tagsOf(operation).map((tag) => TAG + tag)].flat();
  if (lines.length > 0) {
    operation.description = lines.join('\n');
  }
}

/** openapi-typescript indents the lines after the first, and opens them all with one tag. */
function withTags(text: string): string {
  return text.replaceAll(new RegExp(`( {5}| @description )${TAG}`, 'g'), ' @');
}

function special(document: Document, schema: Schema) {
  if (isImpossible(document, schema)) {
    return { schema: conflict(refusalSentence(document, schema)), questionToken: true };
  }
  if (!isNode(schema)) {
    return undefined;
  }
  return schema.format === 'binary' ? blob(schema) : openEnum(schema);
}

function blob({ type }: Schema): typescript.TypeNode {
  const blob = factory.createTypeReferenceNode('Blob');
  return [type].flat().includes('null')
    ? factory.createUnionTypeNode([blob, factory.createLiteralTypeNode(factory.createNull())])
    : blob;
}

function conflict(sentence: string | undefined): typescript.TypeNode {
  if (sentence === undefined) {
    return factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  }
  return factory.createUnionTypeNode([
    factory.createTypeReferenceNode('Conflict', [stringLiteral(sentence)]),
    factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
  ]);
}

function openEnum(schema: Schema): typescript.TypeNode | undefined {
  // a component parameter comes by here as well, and its examples are an object
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const known = examples.filter((example) => typeof example === 'string');
  const isFree = !['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
  if (schema.type !== 'string' || !isFree || known.length < 2) {
    return undefined;
  }
  const anyOther = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createUnionTypeNode([
    ...[...new Set(known)].map(stringLiteral),
    factory.createParenthesizedType(anyOther),
  ]);
}

/** As an identifier, because TypeScript's printer would escape everything outside ASCII. */
function stringLiteral(text: string): typescript.TypeNode {
  return factory.createIdentifier(JSON.stringify(text)) as unknown as typescript.TypeNode;
}

function liftQueries(node: typescript.Node): typescript.Node {
  const visit = (each: typescript.Node): typescript.Node => {
    const type = ts.isPropertySignature(each) ? liftedQuery(each) : undefined;
    if (type === undefined) {
      return ts.visitEachChild(each, visit, undefined);
    }
    const { modifiers, name, questionToken } = each as typescript.PropertySignature;
    return factory.updatePropertySignature(
      each as typescript.PropertySignature,
      modifiers,
      name,
      questionToken,
      type,
    );
  };
  return visit(node);
}

function liftedQuery(property: typescript.PropertySignature): typescript.TypeNode | undefined {
  if (property.type === undefined || !ts.isTypeLiteralNode(property.type)) {
    return undefined;
  }
  const members = property.type.members.filter(ts.isPropertySignature);
  const lifted = members.filter(isLifted).flatMap((member) => member.type ?? []);
  if (lifted.length === 0) {
    return undefined;
  }
  const ordinary = members.filter((member) => !isLifted(member));
  const literal = ordinary.length > 0 ? [factory.createTypeLiteralNode(ordinary)] : [];
  const parts = [...literal, ...lifted];
  return parts.length > 1 ? factory.createIntersectionTypeNode(parts) : parts[0];
}

function isLifted(member: typescript.PropertySignature): boolean {
  return ts.isStringLiteral(member.name) && member.name.text.startsWith(LIFTED);
}
