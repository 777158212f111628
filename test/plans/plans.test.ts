import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import { makeCommunity } from '../bench/community/community.js';
import { SIZES } from '../bench/community/sizes.js';
import { type Action, ACTIONS, type World, worldOf } from './actions.js';
import { planOf, wholeTables } from './plan-lines.js';
import { type Sent, statementsSent } from './statements-sent.js';

/** Written anew by `npm run plans`, to be looked at before it is committed. */
const PLANS = fileURLToPath(new URL('plans.txt', import.meta.url));
const MINUTE = 60_000;

/** Those of a vocabulary's size, the schemas, and those that this community, of imported people, has hardly a row in. */
const SMALL = new Set([
  'vocabularies',
  'tags',
  'pg_namespace',
  'auth_sessions',
  'auth_users',
  'idempotency_keys',
]);

describe('With 100,000 answers, PostgreSQL', () => {
  let app: TestApp;
  let world: World;
  const plans = new Map<string, string[][]>();

  beforeAll(async () => {
    const database = await createTestDatabase();
    await makeCommunity({
      databaseUrl: database.url,
      secret: 'x'.repeat(40),
      size: SIZES.s,
      isChecked: false,
    });
    app = await startApp({ RESPONSE_CACHE: '0' }, database);
    await analyse(database.url);
    world = await worldOf(app);
    for (const action of ACTIONS) {
      const statements = await statementsOf(action, app, world);
      const made: string[][] = [];
      for (const statement of statements) made.push([statement.text, ...(await planOf(app.sql, statement))]);
      plans.set(action.name, made);
    }
  }, 6 * MINUTE);
  afterAll(() => app.close());

  it('carries every statement out as it did before', () => {
    const told = textOf(plans);
    if (process.env['WRITE_PLANS']) writeFileSync(PLANS, told);
    expect(told).toBe(readFileSync(PLANS, 'utf8'));
  });

  it('reads no table from one end to the other but the small ones', () => {
    const whole = [...plans].flatMap(([name, made]) =>
      made.flatMap(([, ...lines]) =>
        wholeTables(lines)
          .filter((table) => !SMALL.has(table))
          .map((table) => `${name}: ${table}`),
      ),
    );
    expect(whole).toEqual([]);
  });

  it('gathers no rows of everybody to look a few of them up', () => {
    const gathered = [...plans].flatMap(([name, made]) =>
      made.flatMap(([, ...lines]) => lines.filter((line) => line.includes('hashed SubPlan')).map(() => name)),
    );
    expect(gathered).toEqual([]);
  });
});

/** Looks at all rows, so that the plans don't hang on which ones a sample happens to hold. */
async function analyse(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('set default_statistics_target = 3000');
  await client.query('vacuum analyze');
  await client.end();
}

function statementsOf({ act }: Action, app: TestApp, world: World): Promise<Sent[]> {
  return statementsSent(() => act(app, world));
}

function textOf(plans: ReadonlyMap<string, readonly (readonly string[])[]>): string {
  const parts = [...plans].map(([name, made]) => {
    const statements = made.map(
      ([text, ...lines]) =>
        `${text!.replaceAll(/\s+/g, ' ')}\n${lines.map((line) => `    ${line}`).join('\n')}`,
    );
    return `# ${name}\n\n${statements.join('\n\n')}`;
  });
  return `${parts.join('\n\n\n')}\n`;
}
