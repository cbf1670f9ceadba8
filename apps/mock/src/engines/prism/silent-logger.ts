const silence = (): void => {};

/** What Prism asks of a pino logger. */
type PrismLogger = Record<
  'success' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
  () => void
> & {
  child: () => PrismLogger;
};

/** Takes everything Prism has to say and prints none of it. */
export const silentLogger: PrismLogger = {
  child: () => silentLogger,
  success: silence,
  fatal: silence,
  error: silence,
  warn: silence,
  info: silence,
  debug: silence,
  trace: silence,
};
