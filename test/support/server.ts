import pg from 'pg';

/** All databases that tests make, and may remove, begin like this. */
export const PREFIX = 'afterword_test_';
export const TEMPLATE = `${PREFIX}template`;

/** The address of another database on the embedded server. */
export function urlOfDatabase(serverUrl: string, database: string): string {
  return serverUrl.replace('@/afterword?', `@/${database}?`);
}

/** Runs one statement as the server's administrator, outside of any test's database. */
export async function administer(serverUrl: string, statement: string): Promise<void> {
  const url = urlOfDatabase(serverUrl, 'postgres').replace('//afterword@', '//postgres@');
  const administrator = new pg.Client(url);
  await administrator.connect();
  try {
    await administrator.query(statement);
  } finally {
    await administrator.end();
  }
}

/**
 * Stands before everything that changes or removes a database for a test.
 * @throws Error unless its name is one that tests have made.
 */
export function mustBeTestDatabase(name: string): void {
  if (!/^afterword_test_[0-9a-f]{16}$/.test(name)) {
    throw new Error(`${JSON.stringify(name)} is no database of a test; it stays untouched.`);
  }
}
