import type pg from 'pg';

/** Somebody else made it between our look and our deed. */
const EXISTS = new Set(['42710', '42P04', '23505']);

/**
 * Makes the application's role and its database on a new server. The role is no superuser: what slips
 * through the application can't reach the server's files.
 */
export async function makeDatabase(administrator: pg.Client): Promise<void> {
  const { rows } = await administrator.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'afterword') as role,
            exists (select from pg_database where datname = 'afterword') as database`,
  );
  if (!rows[0]?.role) await unlessThere(administrator, 'create role afterword login');
  if (!rows[0]?.database) await unlessThere(administrator, 'create database afterword owner afterword');
}

async function unlessThere(administrator: pg.Client, statement: string): Promise<void> {
  try {
    await administrator.query(statement);
  } catch (error) {
    if (!EXISTS.has((error as { code?: string }).code ?? '')) throw error;
  }
}
