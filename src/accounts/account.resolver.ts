import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OnModuleInit } from '@nestjs/common';
import { type Actor, personOf } from '../kernel/actor.js';
import { Allow, CurrentActor } from '../platform/access.js';
import { uuidOf } from '../platform/global-id.js';
import { Nodes } from '../platform/nodes.js';
import type { OperationContext } from '../platform/operation-context.js';
import { ShowsStrangersNothing } from '../platform/thread-fields.js';
import { PersonQueries } from './person.queries.js';
import { PersonTree } from './person.tree.js';
import {
  Person,
  SessionPayload,
  SetRoleInput,
  SignInInput,
  SignUpInput,
  toPerson,
  Viewer,
} from './person.types.js';
import { Sessions } from './sessions.use-case.js';
import { SetRole } from './set-role.use-case.js';

@Resolver(() => Person)
export class AccountResolver implements OnModuleInit {
  constructor(
    private readonly persons: PersonQueries,
    private readonly sessions: Sessions,
    private readonly setRoleOf: SetRole,
    private readonly personTree: PersonTree,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Person', (read, id) => this.personTree.load(read, id));
  }

  @ShowsStrangersNothing()
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for guests and strangers.' })
  @Allow('ANYONE')
  async viewer(@CurrentActor() actor: Actor): Promise<Viewer | null> {
    const personId = personOf(actor);
    if (personId === null) return null;
    return {
      person: toPerson(await this.persons.one(personId)),
      email: await this.persons.emailOf(personId),
    };
  }

  @Mutation(() => SessionPayload, { description: 'Opens an account, and a session with it.' })
  @Allow('ANYONE')
  async signUp(
    @Context() context: OperationContext,
    @Args('input', { description: 'The account.' }) input: SignUpInput,
  ): Promise<SessionPayload> {
    const { token, personId } = await this.sessions.signUp(context, input);
    return { token, person: toPerson(await this.persons.one(personId)) };
  }

  @Mutation(() => SessionPayload, {
    description: 'Opens a session. Too many tries from one address have to wait.',
  })
  @Allow('ANYONE')
  async signIn(
    @Context() context: OperationContext,
    @Args('input', { description: 'The account and its password.' }) input: SignInInput,
  ): Promise<SessionPayload> {
    const { token, personId } = await this.sessions.signIn(context, input);
    return { token, person: toPerson(await this.persons.one(personId)) };
  }

  @Mutation(() => Boolean, {
    description: 'Ends the session that the request brings. True, whatever there was.',
  })
  @Allow('ANYONE')
  async signOut(@Context() context: OperationContext): Promise<boolean> {
    await this.sessions.signOut(context);
    return true;
  }

  @Mutation(() => Person, { description: 'Makes a member a moderator, an admin, or a plain member again.' })
  @Allow('ADMIN')
  async setRole(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who becomes what.' }) input: SetRoleInput,
  ): Promise<Person> {
    const personId = uuidOf('Person', input.personId, 'input.personId');
    await this.setRoleOf.execute(actor, personId, input.role);
    return toPerson(await this.persons.one(personId));
  }
}
