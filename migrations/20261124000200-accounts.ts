import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts and sessions as better-auth 1.7 wants them (`compileMigrations` of its options prints the
 * same), and the persons of the board. The camel-case columns are the library's.
 */
export class Accounts20261124000200 implements MigrationInterface {
  name = 'Accounts20261124000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table auth_users (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null,
      image text, "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    )`);
    await runner.query(`create table auth_sessions (
      id text primary key, "expiresAt" timestamptz not null, token text not null unique,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
      "ipAddress" text, "userAgent" text, "userId" text not null references auth_users (id) on delete cascade
    )`);
    await runner.query('create index auth_sessions_user on auth_sessions ("userId")');
    await runner.query(`create table auth_accounts (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth_users (id) on delete cascade, "accessToken" text,
      "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null
    )`);
    await runner.query('create index auth_accounts_user on auth_accounts ("userId")');
    await runner.query(`create table auth_verifications (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    )`);
    await runner.query('create index auth_verifications_identifier on auth_verifications (identifier)');
    await runner.query(`create table auth_rate_limits (
      id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null
    )`);
    await runner.query(`create table persons (
      id uuid constraint persons_pkey primary key,
      display_name text not null,
      role text constraint persons_role_check check (role in ('MEMBER', 'MODERATOR', 'ADMIN')),
      member_id text,
      email text,
      source_key text,
      created_at timestamptz(3) not null
    )`);
    await runner.query('create unique index persons_member on persons (member_id)');
    await runner.query('create unique index persons_source_key on persons (source_key)');
    await runner.query('create index persons_guest on persons (email) where email is not null');
    await runner.query(`create index persons_admins on persons (role) where role = 'ADMIN'`);
    await runner.query(`create table guest_keys (
      key_hash text constraint guest_keys_pkey primary key,
      person_id uuid not null constraint guest_keys_person_fkey references persons (id),
      created_at timestamptz(3) not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'guest_keys',
      'persons',
      'auth_rate_limits',
      'auth_verifications',
      'auth_accounts',
      'auth_sessions',
      'auth_users',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
