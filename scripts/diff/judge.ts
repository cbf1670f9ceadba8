import { at, isNode, list } from '../node.ts';
import type { Verdict } from './change.ts';
import type { Pair, Place } from './place.ts';
import type { RawChange } from './redocly.ts';
import { SUBJECTS } from './subjects.ts';
import { CHOSEN_BY, isAnnotation, isImpossible, ORIGIN, RECURSION } from './write-out-schema.ts';

type Rule = (change: RawChange, direction: Place['direction'], pair: Pair) => Verdict | undefined;

/**
 * What a change means. Redocly's own rating stands, except where one of the rules below knows
 * better; the first that does decides.
 */
export function judge(change: RawChange, direction: Place['direction'], pair: Pair): Verdict {
  for (const rule of RULES) {
    const verdict = rule(change, direction, pair);
    if (verdict !== undefined) {
      return verdict;
    }
  }
  return change.impact === 'major' ? 'breaking' : 'additive';
}

/** Whether a change is one of the bookkeeping of the comparison. */
export function isBookkeeping({ property, place: [first, second] }: RawChange): boolean {
  return property === ORIGIN || (first === 'components' && second !== 'securitySchemes');
}

/** Whether a change is within what a schema excludes. */
export function isNegated({ place, property }: RawChange): boolean {
  const within = property === undefined ? place.slice(0, -1) : place;
  const nots = within.filter((key, index) => key === 'not' && within[index - 1] !== 'properties');
  return nots.length % 2 === 1;
}

const RULES: Rule[] = [
  recursion,
  words,
  negated,
  defaultValue,
  successAdded,
  requiredBodyAdded,
  headerNoLongerCertain,
  formatThatLimitsNothing,
  keywordOfAnotherType,
  branchCondition,
  requestPropertyRemoved,
  serverVariable,
  discriminator,
  encoding,
  ownServers,
  patternProperties,
  keywordUnknownToRedocly,
];

/** Nodes that only tell something. */
const WORD_NODES =
  /^(Info|Contact|License|Logo|Tag|ExternalDocs|Example|ExamplesMap|Link|LinksMap|SpecExtension)$/;

/** Fields that only tell something, besides what annotates a schema. */
const WORD_FIELDS = ['tags', 'summary', 'openapi', 'jsonSchemaDialect'];

function words({ typeName, property }: RawChange): Verdict | undefined {
  if (property === 'deprecated') {
    return 'additive';
  }
  const isField =
    property !== undefined && (WORD_FIELDS.includes(property) || isAnnotation(property));
  return isField || WORD_NODES.test(typeName) ? 'words' : undefined;
}

function recursion({ property, base }: RawChange): Verdict | undefined {
  if (property === CHOSEN_BY) {
    return base === undefined ? 'additive' : 'breaking';
  }
  return property === RECURSION ? 'breaking' : undefined;
}

/** What widens a schema narrows its contrary. */
function negated(change: RawChange): Verdict | undefined {
  if (!isNegated(change)) {
    return undefined;
  }
  return change.impact === 'major' ? 'additive' : 'breaking';
}

/** Redocly takes a default for words, but a caller who leaves the value out gets something else. */
function defaultValue({ typeName, property, base }: RawChange, direction: Place['direction']) {
  if (typeName !== 'Schema' || property !== 'default') {
    return undefined;
  }
  if (direction !== 'request') {
    return 'words';
  }
  return base === undefined ? 'additive' : 'breaking';
}

/** Another success is a branch that no caller has. */
function successAdded({ kind, typeName, place }: RawChange): Verdict | undefined {
  const isSuccess = /^[23]/.test(place.at(-1) ?? '');
  return kind === 'added' && typeName === 'Response' && isSuccess ? 'breaking' : undefined;
}

function requiredBodyAdded({ kind, typeName, revision }: RawChange): Verdict | undefined {
  const isRequired = isNode(revision) && revision['required'] === true;
  return kind === 'added' && typeName === 'RequestBody' && isRequired ? 'breaking' : undefined;
}

function headerNoLongerCertain({ typeName, property, revision }: RawChange) {
  const isHeader = typeName === 'Header' && property === 'required';
  return isHeader && revision !== true ? 'breaking' : undefined;
}

/** What JSON numbers are anyhow, and what only tells how to show a value. */
const LIMITLESS: readonly unknown[] = [undefined, 'double', 'int64', 'password'];

function formatThatLimitsNothing({ property, base, revision }: RawChange): Verdict | undefined {
  const isOne = property === 'format' && LIMITLESS.includes(base) && LIMITLESS.includes(revision);
  return isOne ? 'additive' : undefined;
}

/** A bound that came with its type, or went with it, bounds nothing that was there before. */
function keywordOfAnotherType(change: RawChange, _: Place['direction'], pair: Pair) {
  const { kind, property, place, base, revision } = change;
  const isOne = kind !== 'modified' && change.typeName === 'Schema';
  const keyword = property ?? (isOne ? (place.at(-1) ?? '') : '');
  const schema = property === undefined ? place.slice(0, -1) : place;
  const came = kind === 'added' || (property !== undefined && base === undefined);
  const went = kind === 'removed' || (property !== undefined && revision === undefined);
  const subjects = SUBJECTS[keyword];
  if (subjects === undefined || !(came || went) || schema.at(-1) === 'properties') {
    return undefined;
  }
  const types = typesOf(at(came ? pair.base : pair.revision, schema));
  return types.length > 0 && !types.some((type) => subjects.includes(type))
    ? 'additive'
    : undefined;
}

function typesOf(schema: unknown): string[] {
  const type = isNode(schema) ? schema['type'] : undefined;
  return typeof type === 'string' ? [type] : (list(schema, 'type') as string[]);
}

/**
 * In a branch, a property that the object around it declares, or that is impossible, is a
 * condition: one more narrows what may be sent, and widens nothing that is answered.
 */
function branchCondition(change: RawChange, direction: Place['direction'], pair: Pair) {
  const { kind, place, base, revision } = change;
  const [combinator = '', , properties, name = ''] = place.slice(-4);
  const isInBranch = ['anyOf', 'oneOf', 'allOf'].includes(combinator);
  if (!isInBranch || properties !== 'properties' || kind === 'modified') {
    return undefined;
  }
  const added = kind === 'added';
  const around = [...place.slice(0, -4), 'properties', name];
  const isDeclared = at(added ? pair.revision : pair.base, around) !== undefined;
  if (!isDeclared && !isImpossible(added ? revision : base)) {
    return undefined;
  }
  return narrowing(added, direction);
}

/** Redocly trusts that an open object takes what it no longer declares; a typed client does not. */
function requestPropertyRemoved({ kind, typeName, place, property }: RawChange) {
  const isRenamed = kind === 'modified' && property === 'key';
  const isProperty = typeName === 'Schema' && place.at(-2) === 'properties';
  const isAll = typeName === 'SchemaProperties';
  const isGone = kind === 'removed' && (isProperty || isAll);
  return isGone || (isRenamed && isProperty) ? 'breaking' : undefined;
}

/** An address that was made without saying the variable is another one, or is none any more. */
function serverVariable({ typeName, property, base, revision }: RawChange) {
  if (typeName !== 'ServerVariable') {
    return undefined;
  }
  const after = Array.isArray(revision) ? revision : undefined;
  const isLost = (value: unknown) => after !== undefined && !after.includes(value);
  const isNarrowed = base === undefined || (Array.isArray(base) && base.some(isLost));
  const changed = property === 'default' || (property === 'enum' && isNarrowed);
  return changed ? 'breaking' : undefined;
}

function discriminator({ typeName, kind }: RawChange): Verdict | undefined {
  const isOne = typeName.startsWith('Discriminator');
  return isOne ? (kind === 'added' ? 'additive' : 'breaking') : undefined;
}

function encoding({ typeName }: RawChange): Verdict | undefined {
  return typeName.startsWith('Encoding') ? 'breaking' : undefined;
}

/** It need no longer be served where all others are. */
function ownServers({ kind, typeName, place }: RawChange): Verdict | undefined {
  const isOwn = kind === 'added' && typeName === 'ServerList' && place[0] === 'paths';
  return isOwn ? 'breaking' : undefined;
}

function patternProperties({ kind, place }: RawChange, direction: Place['direction']) {
  const isOne = kind !== 'modified' && place.slice(-2).includes('patternProperties');
  return isOne ? narrowing(kind === 'added', direction) : undefined;
}

const UNKNOWN_TO_REDOCLY = ['minContains', 'maxContains'];

/** Any other value of such a keyword may refuse what was taken. */
function keywordUnknownToRedocly(change: RawChange, direction: Place['direction']) {
  const { kind, place, property, base, revision } = change;
  const isOne =
    UNKNOWN_TO_REDOCLY.includes(property ?? '') ||
    (kind === 'modified' && place.at(-1) === 'dependentRequired');
  if (!isOne) {
    return undefined;
  }
  const isGone = direction === 'request' ? revision === undefined : base === undefined;
  return isGone ? 'additive' : 'breaking';
}

/** To narrow breaks those who send; to widen breaks those who read. */
function narrowing(isNarrower: boolean, direction: Place['direction']): Verdict {
  return isNarrower === (direction === 'request') ? 'breaking' : 'additive';
}
