import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SessionMark {
  readonly secret: string;
  readonly cookieName: string;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const BEARER = /^bearer /i;
/** The library makes tokens of letters and digits, and writes an HMAC-SHA256 of them behind a dot, in base64. */
const SIGNED = /^([^.]+)\.([A-Za-z0-9+/]{43}=)$/;

/**
 * The token of the session that a request brings, as the library reads it: by bearer token, or else by
 * cookie. Null where there is none, or none that was signed here. A bearer token may come without its
 * signature, since it opens nothing unless it is known.
 */
export function sessionTokenOf(headers: Headers, mark: SessionMark): string | null {
  const { authorization, cookie } = headers;
  const borne = typeof authorization === 'string' ? borneToken(authorization, mark.secret) : null;
  if (borne !== null) return borne;
  const kept = typeof cookie === 'string' ? cookieNamed(mark.cookieName, cookie) : null;
  return kept === null ? null : signedToken(kept, mark.secret);
}

function borneToken(authorization: string, secret: string): string | null {
  if (!BEARER.test(authorization)) return null;
  const token = authorization.slice('bearer '.length).trim();
  if (token === '') return null;
  return token.includes('.') ? signedToken(decoded(token), secret) : token;
}

function signedToken(text: string, secret: string): string | null {
  const [, token, signature] = SIGNED.exec(text) ?? [];
  if (token === undefined || signature === undefined) return null;
  const expected = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(Buffer.from(signature, 'base64'), expected) ? token : null;
}

/** The first of the name, as the library takes it. */
function cookieNamed(name: string, cookies: string): string | null {
  for (const pair of cookies.split(';')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair.slice(0, equals).trim() !== name) continue;
    const value = pair.slice(equals + 1).trim();
    return decoded(value.startsWith('"') ? value.slice(1, -1) : value);
  }
  return null;
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
