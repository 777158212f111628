import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that can be set from outside, checked and with the defaults filled in. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: Afterword runs its own PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  /** Megabytes; 0 keeps no response. */
  readonly responseCache: number;
  /** The address that people see, without a slash at the end. */
  readonly publicUrl: string;
  /** Addresses, networks (CIDR), or proxy-addr's names for such. */
  readonly trustedProxies: readonly string[];
  /** Null: use `authSecret`, which makes one and keeps it. */
  readonly authSecret: string | null;
  /** Whether a new database is filled with the sample; one that holds anything never is. */
  readonly sampleCommunity: boolean;
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
}

/** From the fewest lines to the most. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;

/** A shorter secret can be guessed; 32 bytes can't. */
export const SECRET_BYTES = 32;

/** The settings as people read about them. The README's table repeats this one, and a test compares the two. */
export const SETTINGS = [
  { name: 'HOST', default: '127.0.0.1', description: 'Address to listen on; 0.0.0.0 for all of them.' },
  { name: 'PORT', default: '3000', description: 'Port to listen on; 0 takes a free one.' },
  { name: 'DATA_DIR', default: './data', description: 'Folder for the embedded database and the secret.' },
  {
    name: 'DATABASE_URL',
    default: '(embedded)',
    description: 'A PostgreSQL 15 or newer to use in place of the embedded one.',
  },
  {
    name: 'DATABASE_POOL',
    default: '4',
    description: 'Most database connections at once, 1 to 100; one more is for short questions.',
  },
  {
    name: 'RESPONSE_CACHE',
    default: '16',
    description: 'Megabytes of responses to keep until somebody writes what they show, 0 to 1024.',
  },
  {
    name: 'PUBLIC_URL',
    default: '(from HOST and PORT)',
    description: 'Address under which people reach it; needed behind a proxy.',
  },
  {
    name: 'TRUSTED_PROXIES',
    default: '(none)',
    description: 'Proxies whose X-Forwarded-For is believed: addresses or networks, with commas.',
  },
  {
    name: 'AUTH_SECRET',
    default: '(made once)',
    description: 'At least 32 bytes; the same for all instances. Without it one is kept in the data folder.',
  },
  {
    name: 'SAMPLE_COMMUNITY',
    default: '(on when embedded)',
    description: 'Fill a new database with a sample community: on or off.',
  },
  { name: 'INTROSPECTION', default: 'on', description: 'Let clients ask the API for its schema: on or off.' },
  { name: 'LOG_LEVEL', default: 'log', description: 'fatal, error, warn, log, debug or verbose.' },
] as const;

type SettingName = (typeof SETTINGS)[number]['name'];

/** Names every setting that is wrong, so that one start is enough to learn of all of them. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Some settings are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws SettingsError with a line for each that is wrong, saying what would be right.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const problems: string[] = [];
  const given = (name: SettingName): string => env[name]?.trim() ?? '';
  const value = (name: SettingName): string => given(name) || SETTINGS.find((s) => s.name === name)!.default;
  const wrong = (name: SettingName, mend: string): void => {
    problems.push(`${name} ${mend}`);
  };

  const integer = (name: SettingName, least: number, most: number): number => {
    const text = value(name);
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) {
      wrong(name, `is ${JSON.stringify(text)}; give a whole number from ${least} to ${most}.`);
    }
    return number;
  };
  const onOff = (name: SettingName, byDefault: boolean): boolean => {
    const text = given(name).toLowerCase() || (byDefault ? 'on' : 'off');
    if (text !== 'on' && text !== 'off') wrong(name, `is ${JSON.stringify(text)}; give on or off.`);
    return text === 'on';
  };
  const host = value('HOST');
  const port = integer('PORT', 0, 65_535);
  const logLevel = LOG_LEVELS.find((level) => level === value('LOG_LEVEL').toLowerCase());
  if (!logLevel) wrong('LOG_LEVEL', `must be one of ${LOG_LEVELS.join(', ')}.`);
  const secret = given('AUTH_SECRET');
  if (secret !== '' && Buffer.byteLength(secret) < SECRET_BYTES) {
    wrong(
      'AUTH_SECRET',
      `is too short; give at least ${SECRET_BYTES} bytes, as \`openssl rand -hex 32\` does.`,
    );
  }
  const trustedProxies = given('TRUSTED_PROXIES')
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const proxy of trustedProxies.filter((candidate) => !isProxy(candidate))) {
    wrong(
      'TRUSTED_PROXIES',
      `names ${JSON.stringify(proxy)}; give IP addresses or networks like 10.0.0.0/8.`,
    );
  }
  // The address is not repeated in the message: it holds a password.
  const database = (name: SettingName): string | null => {
    const url = given(name) || null;
    if (url !== null && !/^postgres(ql)?:\/\/./.test(url)) {
      wrong(name, 'must look like postgresql://user:password@host:5432/database.');
    }
    return url;
  };
  const databaseUrl = database('DATABASE_URL');
  if (!/^[\w.:-]+$/.test(host)) wrong('HOST', 'must be an IP address or the name of one.');
  const givenUrl = given('PUBLIC_URL').replace(/\/+$/, '');
  if (givenUrl !== '' && !(/^https?:\/\/./.test(givenUrl) && URL.canParse(givenUrl))) {
    wrong('PUBLIC_URL', 'must be an address that starts with https:// or http://.');
  }

  const settings: Settings = {
    host,
    port,
    dataDir: resolve(value('DATA_DIR')),
    databaseUrl,
    databasePool: integer('DATABASE_POOL', 1, 100),
    responseCache: integer('RESPONSE_CACHE', 0, 1_024),
    publicUrl: givenUrl || localUrl(host, port),
    trustedProxies,
    authSecret: secret || null,
    sampleCommunity: onOff('SAMPLE_COMMUNITY', databaseUrl === null),
    introspection: onOff('INTROSPECTION', true),
    logLevel: logLevel ?? 'log',
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** The address at which a server that listens on `host` and `port` is reached from the same machine. */
export function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

/** What Fastify's trustProxy understands. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
