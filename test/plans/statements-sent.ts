import pg from 'pg';

/** A statement as the product sends it. */
export interface Sent {
  readonly text: string;
  /** As it was sent first. */
  readonly values: readonly unknown[];
}

const BRACKETS = /^(begin|start transaction|commit|rollback|set |lock |create |drop |truncate |analyze)/i;

/**
 * The different statements that a piece of work sends to the database, by their text: of those which don't wait
 * for each other, another one is the first to leave each time.
 */
export async function statementsSent(work: () => Promise<unknown>): Promise<Sent[]> {
  const original = pg.Client.prototype.query;
  const sent = new Map<string, Sent>();
  pg.Client.prototype.query = function query(this: pg.Client, ...args: any[]) {
    const text: unknown = typeof args[0] === 'string' ? args[0] : args[0]?.text;
    if (typeof text === 'string' && !BRACKETS.test(text.trim()) && !sent.has(text)) {
      sent.set(text, { text, values: args[0]?.values ?? args[1] ?? [] });
    }
    return (original as any).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return [...sent.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}
