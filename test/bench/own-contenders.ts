import type { Contender } from './contenders.js';
import type { Case, Operation } from './operations.js';

const JSON_HEADERS = { 'content-type': 'application/json' };
const FROM_BENCH = 'dist/bench/test/bench';

/** The product as `npm start` starts it, with everything on. */
export const AFTERWORD: Contender = {
  name: 'Afterword',
  command: [process.execPath, 'dist/src/main.js'],
  env: { SAMPLE_COMMUNITY: 'off' },
  shot: (operation, one) => graphql(operation, one, {}),
};

/** The same server, asked by somebody who is signed in. */
export function signedIn(token: string): Contender {
  return {
    ...AFTERWORD,
    name: 'Afterword, signed in',
    shot: (operation, one) => graphql(operation, one, { authorization: `Bearer ${token}` }),
  };
}

/** The limit of the database: one statement, its JSON passed through. */
export const LIMIT: Contender = {
  name: 'limit by node:http',
  command: [process.execPath, `${FROM_BENCH}/limit/limit-server.js`],
  shot: ({ name }, { key }) =>
    name === 'R4'
      ? null
      : { method: 'POST', path: `/${name}/${encodeURIComponent(key)}`, headers: {}, body: '' },
};

/** The limit of HTTP: as many bytes as the product's answers have. */
export function staticFile(bytes: ReadonlyMap<string, number>): Contender {
  return {
    name: 'static file',
    command: [process.execPath, `${FROM_BENCH}/limit/static-server.js`],
    shot: ({ name }) => ({ method: 'GET', path: `/${name}/${bytes.get(name)}`, headers: {}, body: '' }),
  };
}

function graphql({ query }: Operation, { variables }: Case, headers: Readonly<Record<string, string>>) {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...JSON_HEADERS, ...headers },
    body: JSON.stringify({ query, variables }),
  } as const;
}
