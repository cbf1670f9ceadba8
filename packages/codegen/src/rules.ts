/** Rules between parameters, in words and in IDL (Martin-Lopez, Segura and Ruiz-Cortés). */

import { branchesOf } from './branches.ts';
import { type Document, resolve, type Schema } from './document.ts';
import { valuesOf } from './exclusive.ts';
import { type Properties, propertiesOf } from './properties.ts';

export type Rule = {
  /** As IDL4OAS writes it, such as `IF a THEN b==1;`. */
  idl: string;
  /** As a sentence in Markdown. */
  text: string;
};

type Phrase = { idl: string; text: string };
type Branch = Properties & { when: Phrase };

/**
 * What the branches of an object demand of each other's parameters. With a property whose listed
 * values tell the branches apart: which value needs what, and what needs which value. Without
 * one: that a branch is to be chosen, if each requires something.
 */
export function rulesOf(document: Document, schema: Schema): Rule[] {
  const object = resolve(document, schema);
  const branches = branchesOf(object).map((branch) => resolve(document, branch));
  if (branches.length < 2) {
    return [];
  }
  const switching = switchOf(document, branches);
  return switching === undefined
    ? choice(branches, object.oneOf ? 'OnlyOne' : 'Or')
    : switched(
        switching,
        branches.map((branch) => ({
          ...propertiesOf(document, branch),
          when: condition(document, switching, branch),
        })),
      );
}

/** The property whose values, disjoint, tell all branches apart. */
function switchOf(document: Document, branches: Schema[]): string | undefined {
  return Object.keys(branches[0]?.properties ?? {}).find((name) => {
    const values = branches.map((branch) => valuesOf(document, branch.properties?.[name]) ?? []);
    const all = values.flat();
    return values.every(({ length }) => length > 0) && new Set(all).size === all.length;
  });
}

function switched(switching: string, branches: Branch[]): Rule[] {
  const needs = branches.flatMap(({ required, when }) => {
    const others = [...required].filter((name) => name !== switching);
    return others.length > 0 ? [needRule(when, others)] : [];
  });
  const names = new Set(branches.flatMap(({ refused }) => [...refused.keys()]));
  const limits = [...names].flatMap((name) => {
    const open = branches.filter(({ refused }) => !refused.has(name));
    return open.length > 0 ? [limitRule(name, open)] : [];
  });
  return [...needs, ...limits];
}

function needRule(when: Phrase, names: string[]): Rule {
  const verb = names.length > 1 ? 'are' : 'is';
  return {
    idl: `IF ${when.idl} THEN ${names.map(idlName).join(' AND ')};`,
    text: `${listed(names.map(code), 'and')} ${verb} required if ${when.text}.`,
  };
}

function limitRule(name: string, open: Branch[]): Rule {
  return {
    idl: `IF ${idlName(name)} THEN ${open.map(({ when }) => when.idl).join(' OR ')};`,
    text: `${code(name)} may be sent only if ${open.map(({ when }) => when.text).join(', or if ')}.`,
  };
}

function condition(document: Document, switching: string, branch: Schema): Phrase {
  const values = valuesOf(document, branch.properties?.[switching]) ?? [];
  const isOptional = !branch.required?.includes(switching);
  const equal = `${idlName(switching)}==${values.map(idlValue).join('|')}`;
  const words = `${code(switching)} is ${listed(values.map(code), 'or')}`;
  return isOptional
    ? { idl: `NOT ${idlName(switching)} OR ${equal}`, text: `${words}, or is left out` }
    : { idl: equal, text: words };
}

function choice(branches: Schema[], operator: 'OnlyOne' | 'Or'): Rule[] {
  const needed = branches.map(({ required = [] }) => required);
  if (needed.some(({ length }) => length === 0)) {
    return [];
  }
  const predicates = needed.map((names) => {
    const all = names.map(idlName).join(' AND ');
    return names.length > 1 ? `(${all})` : all;
  });
  const groups = needed.map((names) => listed(names.map(code), 'and'));
  return [
    {
      idl: `${operator}(${predicates.join(', ')});`,
      text: `Send ${operator === 'Or' ? 'at least' : 'exactly'} one of these: ${groups.join('; ')}.`,
    },
  ];
}

function idlName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `[${name}]`;
}

function idlValue(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function code(value: unknown): string {
  return `\`${value}\``;
}

function listed(items: string[], word: 'and' | 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
