import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where Debian's package puts it. */
export const CHROMIUM = '/usr/bin/chromium';

const APT = [
  'export DEBIAN_FRONTEND=noninteractive',
  'apt-get update',
  'apt-get install -y --no-install-recommends chromium',
].join(' && ');

// two packages' tests may want it at once, and apt-get fails where it could wait
const INSTALL = ['flock', '/var/cache/apt', 'sh', '-c', APT];

const exec = promisify(execFile);

/** Installs Debian's Chromium if it is missing. */
export async function installChromium(): Promise<void> {
  if (await isInstalled()) return;
  process.stderr.write('Installing Chromium by apt-get (once, some 120 MB)\n');
  const [command, args] =
    process.getuid?.() === 0 ? ['env', INSTALL] : ['sudo', ['-n', ...INSTALL]];
  await exec(command, args, { maxBuffer: 100_000_000 }).catch((cause: Error) => {
    throw new Error(
      'Chromium is missing and could not be installed. Become root and run: ' +
        `apt-get update && apt-get install --no-install-recommends chromium\n${cause.message}`,
      { cause },
    );
  });
}

/** True once all that it needs is in place too, which is later than when its file appears. */
function isInstalled(): Promise<boolean> {
  return exec('dpkg-query', ['--status', 'chromium']).then(
    ({ stdout }) => stdout.includes('\nStatus: install ok installed\n'),
    () => false,
  );
}
