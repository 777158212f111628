import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** Has nothing but what the script itself needs: no browser, no apt, no npm. */
const bare = mkdtempSync(join(tmpdir(), 'afterword-ci-'));
for (const tool of ['bash', 'dirname', 'mktemp', 'rm', 'id'])
  symlinkSync(`/usr/bin/${tool}`, join(bare, tool));
afterAll(() => rmSync(bare, { recursive: true }));

describe.skipIf(process.platform !== 'linux')('The continuous integration', () => {
  it.each([
    ['none is there', {}],
    ['none is where one is said to be', { CHROMIUM_PATH: '/nowhere/chromium' }],
  ])('ends with an error and says so, before anything else, where a browser is needed and %s', (_, given) => {
    const run = spawnSync(join(bare, 'bash'), ['.ci/run'], {
      encoding: 'utf8',
      env: { PATH: bare, ...given },
    });
    expect({ status: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'No Chromium was found or could be installed. Install one, or name one in CHROMIUM_PATH.\n',
    });
  });
});
