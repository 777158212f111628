import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const setSafely = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // Browsers start a process anew for a page that comes with it: the site says it where somebody is signed in.
  crossOriginOpenerPolicy: false,
});

const headers: Record<string, string> = {};
const response = {
  setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
  removeHeader: () => undefined,
};
setSafely({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);

/**
 * What every response has that Fastify sends, by its name in small letters; a route may say more of its own. None of
 * it hangs on who asks, so helmet sets it once, and Fastify writes it out together with its own headers.
 */
export const SAFE_HEADERS: Readonly<Record<string, string>> = headers;
