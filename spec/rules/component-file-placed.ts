import type { Location, Oas3Visitor, UserContext } from '@redocly/openapi-core';
import { eachLayout, pathFrom, type Reference } from './files.ts';
import { nameOf } from './schemas.ts';
import { eachWindow } from './windows.ts';

const KINDS: Record<string, string> = {
  Schema: 'schemas',
  Parameter: 'parameters',
  Response: 'responses',
  RequestBody: 'requestBodies',
  Header: 'headers',
  Example: 'examples',
  Link: 'links',
  Callback: 'callbacks',
};

/** One component a file, in the folder of its kind; windows in a folder of their own. */
export function componentFilePlaced(): Oas3Visitor[] {
  const windows = new Map<string, Location>();
  return [
    eachWindow(({ location }) => {
      windows.set(location.absolutePointer, location);
    }),
    eachLayout(({ folder, references }, ctx) => {
      for (const reference of references) checkReference(reference, folder, ctx);
      for (const location of windows.values()) checkWindow(location, folder, ctx);
    }),
  ];
}

function checkReference(
  { type, ref, location, target }: Reference,
  folder: string,
  ctx: UserContext,
): void {
  const kind = KINDS[type];
  if (!kind || !target) return;
  const flaw = flawOf(ref, target, kind, pathFrom(folder, target.source.absoluteRef));
  if (flaw) ctx.report({ message: flaw, location: location.child('$ref') });
}

function flawOf(ref: string, target: Location, kind: string, file: string): string | undefined {
  if (/^\w+:\/\//.test(ref)) {
    return `\`${ref}\` is not of this description. Copy what it describes to components/${kind}/<Name>.yaml, and refer to that.`;
  }
  if (target.pointer !== '#/') {
    return (
      `\`${ref}\` leads into the middle of a file. ` +
      `Move what it leads to into components/${kind}/<Name>.yaml, and refer to that file at both places.`
    );
  }
  const place = /^components\/(?<kind>\w+)\/(?:windows\/)?(?<name>[^/]+)\.yaml$/.exec(file)?.groups;
  if (place?.['kind'] === kind && /^(?:[A-Z][a-z0-9]*)+$/.test(place['name'] ?? ''))
    return undefined;
  return `\`${file}\` is not where it is looked for. Move it to components/${kind}/${pascal(nameOf(target))}.yaml.`;
}

function checkWindow(location: Location, folder: string, ctx: UserContext): void {
  const file = pathFrom(folder, location.source.absoluteRef);
  if (file.startsWith('components/schemas/windows/')) return;
  ctx.report({
    message:
      `\`${file}\` describes a time window, and is not among the others. ` +
      'Move it to components/schemas/windows/<Name>Window.yaml.',
    location,
  });
}

function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
