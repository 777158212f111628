import { startApp, type TestApp } from './app.js';
import { startOwnServer } from './own-server.js';

/** Two boards on one database, of which the second keeps no responses: it tells what the first should. */
export interface TwoBoards {
  readonly board: TestApp;
  readonly uncached: TestApp;
  close(): Promise<void>;
}

/** On a server of their own, where nobody else writes. */
export async function startTwoBoards(): Promise<TwoBoards> {
  const server = await startOwnServer();
  await server.migrate();
  const database = { url: server.url, drop: async () => undefined };
  const env = { AUTH_SECRET: 'x'.repeat(32) };
  const board = await startApp(env, database);
  const uncached = await startApp({ ...env, RESPONSE_CACHE: '0' }, database);
  return {
    board,
    uncached,
    async close() {
      await board.close();
      await uncached.close();
      await server.stop();
    },
  };
}
