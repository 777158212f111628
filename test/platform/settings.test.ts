import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authSecret } from '../../src/platform/auth-secret.js';
import { loadSettings, SETTINGS, SettingsError } from '../../src/platform/settings.js';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('loadSettings', () => {
  it('has a default for everything', () => {
    expect(loadSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataDir: resolve('data'),
      databaseUrl: null,
      databasePool: 4,
      responseCache: 16,
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
      authSecret: null,
      sampleCommunity: true,
      introspection: true,
      logLevel: 'log',
    });
  });

  it('takes an empty setting for an absent one', () => {
    const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '  ']));
    expect(loadSettings(empty)).toEqual(loadSettings({}));
  });

  it('reads each setting', () => {
    const settings = loadSettings({
      HOST: '::',
      PORT: '0',
      DATA_DIR: '/srv/board',
      DATABASE_URL: 'postgresql://board@/board?host=%2Frun%2Fpostgresql',
      DATABASE_POOL: '10',
      RESPONSE_CACHE: '64',
      PUBLIC_URL: 'https://board.example/',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1 loopback',
      AUTH_SECRET: 'a'.repeat(32),
      SAMPLE_COMMUNITY: 'off',
      INTROSPECTION: 'OFF',
      LOG_LEVEL: 'warn',
    });
    expect(settings).toEqual({
      host: '::',
      port: 0,
      dataDir: '/srv/board',
      databaseUrl: 'postgresql://board@/board?host=%2Frun%2Fpostgresql',
      databasePool: 10,
      responseCache: 64,
      publicUrl: 'https://board.example',
      trustedProxies: ['10.0.0.0/8', '::1', 'loopback'],
      authSecret: 'a'.repeat(32),
      sampleCommunity: false,
      introspection: false,
      logLevel: 'warn',
    });
  });

  it('gives an address that a browser understands when it listens on all addresses', () => {
    expect(loadSettings({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:3000');
    expect(loadSettings({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80');
  });

  it("fills a database of one's own with the sample only when asked", () => {
    const DATABASE_URL = 'postgresql://board@db/board';
    expect(loadSettings({ DATABASE_URL }).sampleCommunity).toBe(false);
    expect(loadSettings({ DATABASE_URL, SAMPLE_COMMUNITY: 'on' }).sampleCommunity).toBe(true);
  });

  it('names everything that is wrong at once, with its mend', () => {
    const problems = problemsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://board:hunter2@db/board',
      DATABASE_POOL: '0',
      RESPONSE_CACHE: '1025',
      PUBLIC_URL: 'board.example',
      TRUSTED_PROXIES: '10.0.0.0/33,proxy',
      AUTH_SECRET: 'short',
      SAMPLE_COMMUNITY: 'maybe',
      INTROSPECTION: '1',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'AUTH_SECRET',
      'DATABASE_POOL',
      'DATABASE_URL',
      'INTROSPECTION',
      'LOG_LEVEL',
      'PORT',
      'PUBLIC_URL',
      'RESPONSE_CACHE',
      'SAMPLE_COMMUNITY',
      'TRUSTED_PROXIES',
      'TRUSTED_PROXIES',
    ]);
    expect(problems).toContain('PORT is "70000"; give a whole number from 0 to 65535.');
    // Passwords and secrets don't get into logs.
    expect(problems.join('\n')).not.toMatch(/hunter2|short\n/);
  });

  it.each(['3.5', '-1', '1e3', '0x50', ' 30 00'])('does not take %j for a port', (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1);
  });
});

describe('authSecret', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'afterword-secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is the one that was set', () => {
    expect(authSecret({ authSecret: 'x'.repeat(40), dataDir })).toBe('x'.repeat(40));
  });

  it('is made once, kept, and readable by its owner alone', () => {
    const folder = join(dataDir, 'deeper');
    const made = authSecret({ authSecret: null, dataDir: folder });
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecret({ authSecret: null, dataDir: folder })).toBe(made);
    expect(readFileSync(join(folder, 'auth-secret'), 'utf8').trim()).toBe(made);
    expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('is refused when its file was cut short', () => {
    writeFileSync(join(dataDir, 'auth-secret'), 'abc\n');
    expect(() => authSecret({ authSecret: null, dataDir })).toThrow('is damaged');
  });
});
