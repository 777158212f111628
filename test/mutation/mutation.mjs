/** `npm run mutation`: mutates drawn stretches of `src/text` and prints how many changes the tests notice. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const FOLDER = 'src/text';
const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js';
const STRETCH = 10;

const text = { type: 'string' };
const { values } = parseArgs({
  options: { share: { ...text, default: '0.0625' }, seed: { ...text, default: '1' } },
});
if (!existsSync(STRYKER))
  throw new Error('Stryker is not installed. See test/mutation/README.md for the command that brings it.');

const result = 'mutation.json';
const settings = join(mkdtempSync(join(tmpdir(), 'mutation-')), 'stryker.json');
writeFileSync(
  settings,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    mutate: drawn(Number(values.share), Number(values.seed)),
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    ignorePatterns: ['dist', 'data'],
    reporters: ['json', 'dots'],
    jsonReporter: { fileName: result },
  }),
);
const run = spawnSync(process.execPath, [STRYKER, 'run', settings], { stdio: 'inherit' });
if (run.status !== 0) throw new Error('Stryker stopped before it was done.');
report(JSON.parse(readFileSync(result, 'utf8')).files);

/** Stretches of lines as Stryker names them. @param {number} share @param {number} seed */
function drawn(share, seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .flatMap((file) => {
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').length;
      const starts = Array.from({ length: Math.ceil(lines / STRETCH) }, (_, index) => index * STRETCH + 1);
      return starts
        .filter(() => next() < share)
        .map((from) => `${FOLDER}/${file}:${from}-${Math.min(from + STRETCH - 1, lines)}`);
    });
}

/** @param {Record<string, { mutants: { status: string }[] }>} files */
function report(files) {
  const all = { noticed: 0, of: 0 };
  for (const [file, { mutants }] of Object.entries(files)) {
    const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const of =
      noticed + mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
    if (of > 0) console.log(`${file.padEnd(40)} ${noticed} of ${of}`);
    all.noticed += noticed;
    all.of += of;
  }
  const share = all.noticed / all.of;
  const around = 1.96 * Math.sqrt((share * (1 - share)) / all.of);
  console.log(`${all.noticed} of ${all.of} noticed: ${percent(share)} (± ${percent(around)})`);
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
