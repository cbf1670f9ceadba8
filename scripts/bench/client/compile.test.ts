import { expect, test } from 'vitest';
import { read } from './compile.ts';

const FIGURES = `Files:                         60
Instantiations:              1234
Memory used:              123456K
Check time:                 0.56s
`;

test('reads the figures, and the errors by line with what is indented below them', () => {
  const printed = `../a/calls.ts(3,5): error TS2322: Type 'string' is not assignable.
  Types of property 'period' are incompatible.
../a/calls.ts(3,9): error TS1000: Another of the same line.
types.ts(7,1): error TS2000: Elsewhere.
${FIGURES}`;
  expect(read(printed, 'calls.ts')).toEqual({
    instantiations: 1234,
    checkSeconds: 0.56,
    errors: new Map([
      [
        3,
        "TS2322: Type 'string' is not assignable.\n  Types of property 'period' are incompatible.",
      ],
      [0, 'TS2000: Elsewhere.'],
    ]),
  });
});

test('says what was printed instead of figures', () => {
  expect(() => read('error TS5000: No such option.', 'calls.ts')).toThrow(
    'The compiler tells no "Instantiations" of calls.ts:\nerror TS5000: No such option.',
  );
});
