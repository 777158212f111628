import { startCommand } from '../support/start-command.js';
import type { Contender } from './contenders.js';
import type { Shot } from './load/client.js';
import type { Case, Operation } from './operations.js';

const JSON_HEADERS = { 'content-type': 'application/json' };
const FROM_BENCH = 'dist/bench/test/bench';

/** Any secret will do; without one the server would write one into its data folder. */
export const SECRET = 'a secret of the bench, which keeps nothing';

/** The product as `npm start` starts it, with everything on, behind a proxy. */
export const AFTERWORD: Contender = {
  name: 'afterword',
  command: startCommand(),
  env: { SAMPLE_COMMUNITY: 'off', AUTH_SECRET: SECRET, TRUSTED_PROXIES: 'loopback' },
  shot: (operation, one) => graphql(operation.query, one.variables),
};

/** The same without its cache of responses: what every reader costs of whom nobody has asked the same before. */
export const MADE_ANEW: Contender = {
  ...AFTERWORD,
  name: 'made-anew',
  env: { ...AFTERWORD.env, RESPONSE_CACHE: '0' },
};

/** The same server as the first, asked by somebody who is signed in. */
export function signedIn(token: string): Contender {
  return {
    ...AFTERWORD,
    name: 'signed-in',
    shot: (operation, one) => graphql(operation.query, one.variables, token),
  };
}

/** The first server again: the pages of its site that show the same, and more, as a browser asks for them. */
export const PAGES: Contender = {
  ...AFTERWORD,
  name: 'pages',
  shot: (_, { page }) => ({ method: 'GET', path: page, headers: { accept: 'text/html' }, body: '' }),
};

/** The limit of the database: one statement, its JSON passed through. */
export const LIMIT: Contender = {
  name: 'limit',
  command: [process.execPath, `${FROM_BENCH}/limit/limit-server.js`],
  shot: ({ name }: Operation, { key }: Case) =>
    name === 'R4' ? null : passing('POST', `/${name}/${encodeURIComponent(key)}`),
};

/** The limit of HTTP: as many bytes as the product's answers have. */
export function staticFile(bytes: ReadonlyMap<string, number>): Contender {
  return {
    name: 'static-file',
    command: [process.execPath, `${FROM_BENCH}/limit/static-server.js`],
    shot: ({ name }) => passing('GET', `/${name}/${bytes.get(name)}`),
  };
}

/** The limit of writing: the rows of answers by prepared statements, and nothing else. */
export const INSERTS: Contender = {
  name: 'inserts',
  command: [process.execPath, `${FROM_BENCH}/limit/insert-server.js`],
  shot: () => null,
};

/** An operation of the product's API. */
export function graphql(query: string, variables: Readonly<Record<string, unknown>>, token?: string): Shot {
  const headers = token === undefined ? JSON_HEADERS : { ...JSON_HEADERS, authorization: `Bearer ${token}` };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) };
}

/** For the servers of the bench, which look at nothing but the path. */
export function passing(method: Shot['method'], path: string): Shot {
  return { method, path, headers: {}, body: '' };
}
