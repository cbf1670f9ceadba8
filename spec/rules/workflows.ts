// The steps of the Arazzo documents beside a description. Redocly checks their form, but not what they say of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseYaml, Source } from '@redocly/openapi-core';
import { isObject, listOf } from './request.ts';
import { isObjectNode } from './schemas.ts';

type Node = Readonly<Record<string, unknown>>;

export type Step = {
  /** As a message calls it: "The step `readHistory` of `inspectProduct`". */
  name: string;
  node: Node;
  /** Its parameters, those that are shared written out; undefined where nothing is shared by that name. */
  parameters: { written: Node; parameter: Node | undefined }[];
  /** Names that the inputs of the workflow declare. */
  inputs: string[];
  /** All steps of the workflow. */
  stepIds: string[];
  location: { source: Source; pointer: string };
};

/** The steps of every workflow in the folder `workflows`; none of a document that cannot be read. */
export function stepsBeside(folder: string): Step[] {
  const workflows = path.join(folder, 'workflows');
  if (!existsSync(workflows)) return [];
  return readdirSync(workflows)
    .filter((name) => name.endsWith('.arazzo.yaml'))
    .sort()
    .flatMap((name) => stepsOf(path.join(workflows, name)));
}

function stepsOf(file: string): Step[] {
  const source = new Source(file, readFileSync(file, 'utf8'));
  const document = nodeOf(parsed(source.body));
  const shared = nodeOf(nodeOf(document['components'])['parameters']);
  return nodesOf(document['workflows']).flatMap((workflow, index) => {
    const steps = nodesOf(workflow['steps']);
    return steps.map((node, at) => ({
      name: `The step \`${node['stepId']}\` of \`${workflow['workflowId']}\``,
      node,
      parameters: nodesOf(node['parameters']).map((written) => ({
        written,
        parameter: parameterOf(written, shared),
      })),
      inputs: Object.keys(nodeOf(nodeOf(workflow['inputs'])['properties'])),
      stepIds: steps.map(({ stepId }) => String(stepId)),
      location: { source, pointer: `#/workflows/${index}/steps/${at}` },
    }));
  });
}

function parameterOf(written: Node, shared: Node): Node | undefined {
  const { reference } = written;
  if (reference === undefined) return written;
  const found = shared[String(reference).replace('$components.parameters.', '')];
  return isObjectNode(found) ? (found as Node) : undefined;
}

function parsed(text: string): unknown {
  try {
    return parseYaml(text);
  } catch {
    return undefined;
  }
}

function nodeOf(value: unknown): Node {
  return isObjectNode(value) ? (value as Node) : {};
}

function nodesOf(value: unknown): Node[] {
  return listOf(value as unknown[] | undefined).filter(isObject) as Node[];
}
