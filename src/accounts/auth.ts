import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { PasswordHasher } from './passwords.js';

export interface AuthInput {
  readonly pool: Pool;
  readonly secret: string;
  readonly publicUrl: string;
}

/** The header in which the server itself says where a request comes from; what a client sends there is dropped. */
export const CLIENT_ADDRESS_HEADER = 'x-afterword-client-address';
export const AUTH_PATH = '/auth';

const MINUTE = 60;

/**
 * Accounts and sessions by better-auth, on the board's own pool and in tables of the board's migrations.
 * Its limits hold only for requests through `handler`, never for calls of `api`: sign-in and sign-up must
 * go through `handler`, with the client's address in the header above.
 */
export function makeAuth({ pool, secret, publicUrl }: AuthInput) {
  const passwords = new PasswordHasher();
  return betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [bearer()],
    emailAndPassword: {
      enabled: true,
      // Lengths are checked in bytes by our own rules, before anything is hashed.
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: {
        hash: (password) => passwords.hash(password),
        verify: ({ hash, password }) => passwords.verify(hash, password),
      },
    },
    user: { modelName: 'auth_users' },
    session: { modelName: 'auth_sessions', expiresIn: 30 * 24 * 60 * MINUTE, updateAge: 24 * 60 * MINUTE },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limits',
      customRules: {
        '/sign-in/email': { window: 15 * MINUTE, max: 30 },
        '/sign-up/email': { window: 60 * MINUTE, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'afterword',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  });
}

export type Auth = ReturnType<typeof makeAuth>;
