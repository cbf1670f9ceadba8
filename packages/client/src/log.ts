/** What the client tells of its work, without secrets. */

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** From silent to talkative. */
export type LogLevel = (typeof LEVELS)[number];

/** Where lines go, such as `console`. */
export type Logger = Pick<Console, Exclude<LogLevel, 'off'>>;

/** Writes a line if its level is talked of. */
export type Log = (level: keyof Logger, line: string) => void;

/** Writes lines up to a level. Throws a TypeError if there is no such level. */
export function createLog(logger: Logger, most: LogLevel, redact: (text: string) => string): Log {
  if (!LEVELS.includes(most)) {
    throw new TypeError(`\`logLevel\` is one of ${LEVELS.join(', ')}, got "${most}".`);
  }
  return (level, line) => {
    if (LEVELS.indexOf(level) <= LEVELS.indexOf(most)) {
      logger[level](redact(`[winninghunter] ${line}`));
    }
  };
}
