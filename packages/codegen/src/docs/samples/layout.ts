/** How a language writes values: on one line if they fit, else a member a line. */
export type Layout = {
  object: [open: string, close: string];
  list: [open: string, close: string];
  /** An object without members. */
  empty: string;
  /** Between an opening or closing brace and what stands on the same line. */
  gap: string;
  pair: (name: string, value: string) => string;
  scalar: (value: unknown) => string;
  indent: string;
  /** After the last member, where each has a line of its own. */
  end: ',' | '';
};

const WIDTH = 72;

/** A value that begins `depth` steps from the margin. */
export function written(value: unknown, layout: Layout, depth = 0): string {
  const flat = onOneLine(value, layout);
  const members = membersOf(value, layout, (each) => written(each, layout, depth + 1));
  if (members.length === 0 || flat.length + depth * layout.indent.length <= WIDTH) {
    return flat;
  }
  const [open, close] = bracketsOf(value, layout);
  const inner = layout.indent.repeat(depth + 1);
  const lines = members.map((member) => inner + member).join(',\n');
  return `${open}\n${lines}${layout.end}\n${layout.indent.repeat(depth)}${close}`;
}

function onOneLine(value: unknown, layout: Layout): string {
  if (typeof value !== 'object' || value === null) {
    return layout.scalar(value);
  }
  const members = membersOf(value, layout, (each) => onOneLine(each, layout));
  const [open, close] = bracketsOf(value, layout);
  const gap = Array.isArray(value) ? '' : layout.gap;
  if (members.length === 0) {
    return Array.isArray(value) ? `${open}${close}` : layout.empty;
  }
  return `${open}${gap}${members.join(', ')}${gap}${close}`;
}

function membersOf(value: unknown, layout: Layout, write: (value: unknown) => string): string[] {
  if (Array.isArray(value)) {
    return value.map(write);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, each]) => layout.pair(name, write(each)))
    : [];
}

function bracketsOf(value: unknown, layout: Layout): [string, string] {
  return Array.isArray(value) ? layout.list : layout.object;
}
