import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActorSource } from '../platform/access.js';
import { authSecret } from '../platform/auth-secret.js';
import { CURRENT_SETTINGS } from '../platform/current-settings.js';
import { poolOf } from '../platform/database.js';
import type { Settings } from '../platform/settings.js';
import { AccountResolver } from './account.resolver.js';
import { AccountsActorSource } from './accounts-actor-source.use-case.js';
import { AUTH, AuthGate, PUBLIC_URL } from './auth-gate.use-case.js';
import { makeAuth } from './auth.js';
import { FindOrMakeGuest } from './find-or-make-guest.use-case.js';
import { FindOrMakeImportedPerson } from './find-or-make-imported-person.use-case.js';
import { KeepMember } from './keep-member.use-case.js';
import { MakeAdmin } from './make-admin.use-case.js';
import { MemberOfSession } from './member-of-session.use-case.js';
import { PersonQueries } from './person.queries.js';
import { PersonTree } from './person.tree.js';
import { SessionQueries } from './session.queries.js';
import { Sessions } from './sessions.use-case.js';
import { SetRole } from './set-role.use-case.js';

@Module({
  providers: [
    {
      provide: AUTH,
      inject: [DataSource, CURRENT_SETTINGS],
      useFactory: (dataSource: DataSource, settings: Settings) =>
        makeAuth({
          pool: poolOf(dataSource),
          secret: authSecret(settings),
          publicUrl: settings.publicUrl,
        }),
    },
    {
      provide: PUBLIC_URL,
      inject: [CURRENT_SETTINGS],
      useFactory: (settings: Settings) => settings.publicUrl,
    },
    { provide: ActorSource, useExisting: AccountsActorSource },
    AccountsActorSource,
    AccountResolver,
    AuthGate,
    FindOrMakeGuest,
    FindOrMakeImportedPerson,
    KeepMember,
    MakeAdmin,
    MemberOfSession,
    PersonQueries,
    PersonTree,
    SessionQueries,
    Sessions,
    SetRole,
  ],
  exports: [ActorSource, FindOrMakeGuest, FindOrMakeImportedPerson, MakeAdmin, PersonQueries],
})
export class AccountsModule {}
