import { expect, test, vi } from 'vitest';
import { installDebianPackage } from './install.ts';

// the first run asks Debian what there is
const patience = { timeout: 300_000 };

test('does nothing where the package is installed', async () => {
  const complaints = vi.spyOn(process.stderr, 'write');
  // what installs packages is a package, and always there
  await installDebianPackage('dpkg', 'nothing');
  expect(complaints).not.toHaveBeenCalled();
});

test('says what to run where a package cannot be installed', patience, async () => {
  const complaints = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await expect(installDebianPackage('no-such-package', 'nothing')).rejects.toThrow(
    /^Debian's package no-such-package is missing .* apt-get install -y --no-install-recommends no-such-package\n/,
  );
  expect(complaints).toHaveBeenCalledWith(
    'Installing no-such-package by apt-get (once, nothing)\n',
  );
});
