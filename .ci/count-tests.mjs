import { readFileSync } from 'node:fs';

// Usage: count-tests.mjs <vitest's JSON report> <exit status of the run>
const [reportFile = '', runStatus = '1'] = process.argv.slice(2);
const results = read(reportFile);
const { passed, failed, skipped } = count(results, runStatus !== '0');
for (const name of skippedNames(results)) process.stdout.write(`skipped: ${name}\n`);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** An absent or half-written report is that of a run that broke off. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** So that nobody takes what was left out for what was tried. */
function skippedNames(files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const isSkipped = ({ status, fullName }) => fullName && status !== 'passed' && status !== 'failed';
  return tests.filter(isSkipped).map(({ fullName }) => fullName);
}

function count(files, runFailed) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of files) {
    const before = counts.failed;
    for (const test of assertionResults) {
      counts[test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped'] += 1;
    }
    // A file that could not be loaded, or whose set-up failed, has no failed test to show for it.
    if (status === 'failed' && counts.failed === before) counts.failed += 1;
  }
  // Errors outside of any test fail the run alone.
  if (runFailed && counts.failed === 0) counts.failed = 1;
  return counts;
}
