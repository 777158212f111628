import pg from 'pg';

export interface Writing {
  stop(): Promise<void>;
}

const WRITE = `update persons set display_name = display_name
  where id = (select id from persons order by id limit 1)`;

/**
 * Somebody who writes so many times a second while others read. What is written doesn't matter: after each write
 * everything that was kept before it is made anew. A small write, since it is the readers who are measured.
 */
export async function startWriting(url: string, timesPerSecond: number): Promise<Writing> {
  if (timesPerSecond === 0) return { stop: async () => undefined };
  const client = new pg.Client(url);
  await client.connect();
  const failures: unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const clock = setInterval(() => {
    last = client.query(WRITE).catch((error: unknown) => failures.push(error));
  }, 1_000 / timesPerSecond);
  return {
    async stop() {
      clearInterval(clock);
      await last;
      await client.end();
      if (failures.length > 0) throw failures[0];
    },
  };
}
