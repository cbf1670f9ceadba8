import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/**
 * The flags of a script. Prints the help and exits with 0 if `--help` is among them; prints one
 * sentence and exits with 2 if one is unknown or misused.
 */
export function readFlags<const O extends Options>(help: string, options: O): Values<O> {
  // whoever reads the output may stop reading
  process.stdout.on('error', () => {});
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(help);
    process.exit(0);
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.?(?: (?=To|This)|\n)/);
    return misused(`${sentence}. See --help.`);
  }
}

/** Says what is wrong with the arguments, and exits with 2. */
export function misused(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** The value of an option that takes one of a few words; exits with 2 if it is another. */
export function oneOf<const T extends string>(
  option: string,
  value: string,
  known: readonly [T, ...T[]],
): T {
  const found = known.find((each) => each === value);
  const words = `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`;
  return found ?? misused(`${option} is ${JSON.stringify(value)}. Use ${words}.`);
}
