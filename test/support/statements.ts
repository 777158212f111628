import pg from 'pg';

const OWN = /^(begin|start transaction|commit|rollback|set )/i;

/** How many statements a piece of work sends to the database, the brackets of transactions left aside. */
export async function countStatements(
  work: () => Promise<unknown>,
): Promise<{ count: number; texts: string[] }> {
  const original = pg.Client.prototype.query;
  const texts: string[] = [];
  pg.Client.prototype.query = function query(this: pg.Client, ...args: any[]) {
    const text: unknown = typeof args[0] === 'string' ? args[0] : args[0]?.text;
    if (typeof text === 'string' && !OWN.test(text)) texts.push(text);
    return (original as any).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return { count: texts.length, texts };
}
