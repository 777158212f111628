import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../.ci/count-tests.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'afterword-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly files: readonly {
    readonly status: string;
    readonly tests: readonly string[];
    readonly names?: readonly string[];
  }[];
  readonly exitStatus?: number;
}

function countOf({ files, exitStatus = 0 }: Run): { line: string; status: number | null } {
  const report = join(folder, 'report.json');
  const testResults = files.map(({ status, tests, names }) => ({
    status,
    assertionResults: tests.map((test, at) => ({ status: test, fullName: names?.[at] })),
  }));
  writeFileSync(report, JSON.stringify({ testResults }));
  const { stdout, status } = spawnSync(process.execPath, [program, report, String(exitStatus)], {
    encoding: 'utf8',
  });
  return { line: stdout, status };
}

describe('the last line of the continuous integration', () => {
  it('counts over all files and succeeds when nothing failed', () => {
    const passing = { status: 'passed', tests: ['passed', 'skipped', 'passed'] };
    const files = [passing, { status: 'passed', tests: ['pending', 'todo', 'passed'] }];
    expect(countOf({ files })).toEqual({ line: '3 passed, 0 failed, 3 skipped\n', status: 0 });
  });

  it('comes after the names of those that were skipped', () => {
    const files = [{ status: 'passed', tests: ['passed', 'skipped'], names: ['it walks', 'it flies'] }];
    expect(countOf({ files }).line).toBe('skipped: it flies\n1 passed, 0 failed, 1 skipped\n');
  });

  it('fails with a failed test', () => {
    const files = [{ status: 'failed', tests: ['passed', 'failed'] }];
    expect(countOf({ files, exitStatus: 1 })).toEqual({ line: '1 passed, 1 failed, 0 skipped\n', status: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const files = [
      { status: 'failed', tests: [] },
      { status: 'passed', tests: ['passed'] },
    ];
    expect(countOf({ files, exitStatus: 1 })).toEqual({ line: '1 passed, 1 failed, 0 skipped\n', status: 1 });
  });

  it('counts an error outside of any test as a failure', () => {
    const files = [{ status: 'passed', tests: ['passed'] }];
    expect(countOf({ files, exitStatus: 1 })).toEqual({ line: '1 passed, 1 failed, 0 skipped\n', status: 1 });
  });

  it('fails when no test ran', () => {
    expect(countOf({ files: [] })).toEqual({ line: '0 passed, 0 failed, 0 skipped\n', status: 1 });
  });

  it('fails when there is no report', () => {
    const { stdout, status } = spawnSync(process.execPath, [program, join(folder, 'none'), '1'], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '0 passed, 1 failed, 0 skipped\n', status: 1 });
  });
});
