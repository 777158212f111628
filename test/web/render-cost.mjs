import { readFileSync } from 'node:fs';
import { keyOf, postAddress } from '../../dist/src/web/rules/address.rules.js';
import { htmlOf } from '../../dist/src/web/html.js';
import { LANGUAGES } from '../../dist/src/web/language.js';
import { postPage } from '../../dist/src/web/pages/post.page.js';

// Usage: render-cost.mjs <file with what GraphQL gave for the page of a post>
// Prints what rendering it costs, in milliseconds of CPU, as compiled code does it: a test runner's own
// way of compiling views makes them half again as slow.
const data = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const [WARM_UP, ROUNDS, RUNS] = [300, 9, 100];

const address = postAddress(data.post);
const [publicUrl, language] = ['http://127.0.0.1', LANGUAGES[0]];
/** All that the page needs of a visit. */
const visit = {
  ask: async () => data,
  part: () => keyOf(data.post.id),
  query: () => undefined,
  field: () => '',
  cookie: () => undefined,
  address,
  formToken: 'token',
  publicUrl,
  language,
};
const render = async () => htmlOf(await postPage(visit), { language, publicUrl, address });

for (let run = 0; run < WARM_UP; run += 1) await render();
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) await render();
  const { user, system } = process.cpuUsage(before);
  rounds.push((user + system) / 1_000 / RUNS);
}
rounds.sort((a, b) => a - b);
const html = await render();
const answers = html.match(/<article class="answer"/g).length;
process.stdout.write(
  JSON.stringify({ answers, bytes: html.length, median: rounds[ROUNDS >> 1], least: rounds[0] }),
);
