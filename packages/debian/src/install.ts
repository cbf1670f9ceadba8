import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/**
 * Installs one of Debian's packages if it is missing.
 *
 * @param size - What somebody who waits should know, such as `some 120 MB`.
 */
export async function installDebianPackage(name: string, size: string): Promise<void> {
  if (await isInstalled(name)) return;
  process.stderr.write(`Installing ${name} by apt-get (once, ${size})\n`);
  const install = `apt-get update && apt-get install -y --no-install-recommends ${name}`;
  // two packages' tests may want it at once, and apt-get fails where it could wait
  const locked = ['flock', '/var/cache/apt', 'sh', '-c', `${SILENT} && ${install}`];
  const [command, args] = process.getuid?.() === 0 ? ['env', locked] : ['sudo', ['-n', ...locked]];
  await exec(command, args, { maxBuffer: 100_000_000 }).catch((cause: Error) => {
    throw new Error(
      `Debian's package ${name} is missing and could not be installed. Become root and run: ` +
        `${install}\n${cause.message}`,
      { cause },
    );
  });
}

const SILENT = 'export DEBIAN_FRONTEND=noninteractive';

/** True once all that it needs is in place too, which is later than when its files appear. */
function isInstalled(name: string): Promise<boolean> {
  return exec('dpkg-query', ['--status', name]).then(
    ({ stdout }) => stdout.includes('\nStatus: install ok installed\n'),
    () => false,
  );
}
