/** Sales of products against their usual level, by age: how they are launched, spread and die. */
export type Life = {
  /** How many products of a hundred have it. */
  readonly weight: number;
  /** Two values a day, from the first on; the last holds for ever. */
  readonly course: Float64Array;
};

const HALF_DAYS = 1400;

export const lives: readonly Life[] = [
  // evergreen
  { weight: 24, course: course(rise(0.06, 0.05), drift(0.9997)) },
  // viral, then forgotten
  { weight: 22, course: course(rise(0.015, 0.16), fall(60, 0.984, 0.03), scaled(2.6)) },
  // on its way up
  { weight: 12, course: course(rise(0.02, 0.012), scaled(1.8)) },
  // a launch that nobody noticed
  { weight: 16, course: course(rise(0.1, 0.3), fall(16, 0.95, 0.02), scaled(0.5)) },
  // slowly dying
  { weight: 14, course: course(rise(0.08, 0.12), fall(70, 0.9955, 0.02), scaled(1.6)) },
  // goes viral twice
  { weight: 6, course: course(rise(0.02, 0.14), fall(50, 0.98, 0.05), again(230, 1.5), scaled(2)) },
  // comes and goes
  { weight: 6, course: course(rise(0.08, 0.08), waves(130, 0.55)) },
];

type Shape = (value: number, at: number) => number;

/** Applies each shape in turn, each with a state of its own. */
function course(...shapes: Shape[]): Float64Array {
  return Float64Array.from({ length: HALF_DAYS }, (_, at) =>
    shapes.reduce((value, shape) => shape(value, at), 1),
  );
}

/** Grows as what spreads from one to the next: slowly, fast, and no further than 1. */
function rise(start: number, rate: number): Shape {
  let level = start;
  return (value) => {
    level += rate * level * (1 - level);
    return value * level;
  };
}

function drift(rate: number): Shape {
  let level = 1;
  return (value) => {
    level *= rate;
    return value * level;
  };
}

function fall(after: number, rate: number, floor: number): Shape {
  let level = 1;
  return (value, at) => {
    if (at > after) level *= rate;
    return value * (floor + (1 - floor) * level);
  };
}

/** A second peak, of a height, that rises and falls within 120 half days. */
function again(after: number, height: number): Shape {
  return (value, at) => {
    const from = Math.abs(at - after - 60) / 60;
    return from < 1 ? value + height * (1 - from * from) * (1 - from * from) : value;
  };
}

/** Up and down by parabolas, `length` half days from one top to the next. */
function waves(length: number, depth: number): Shape {
  return (value, at) => {
    const from = ((at % length) / length) * 2 - 1;
    return value * (1 - depth * (1 - from * from));
  };
}

function scaled(factor: number): Shape {
  return (value) => value * factor;
}
