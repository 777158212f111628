import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { ROLES, type Role } from '../kernel/actor.js';
import { globalId } from '../platform/global-id.js';
import { Node } from '../platform/node.types.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a member may do.',
  valuesMap: {
    MEMBER: { description: 'Asks and answers.' },
    MODERATOR: { description: 'Keeps the board honest: edits, hides and corrects.' },
    ADMIN: { description: 'A moderator who also sets roles.' },
  },
});

@ObjectType({ implements: () => [Node], description: 'Somebody who counts once: a member or a guest.' })
export class Person implements Node {
  id!: string;

  @Field({ description: 'The name that others see.' })
  name!: string;

  @Field({ description: 'Whether they have no account here.' })
  isGuest!: boolean;

  @Field(() => RoleEnum, { nullable: true, description: 'The role of a member; null for a guest.' })
  role!: Role | null;
}

@ObjectType({ description: 'The member who is signed in.' })
export class Viewer {
  @Field(() => Person, { description: 'As others see them.' })
  person!: Person;

  @Field(() => String, { nullable: true, description: 'Their own e-mail address, shown to nobody else.' })
  email!: string | null;
}

@ObjectType({ description: 'A session that was opened.' })
export class SessionPayload {
  @Field({ description: 'For the header `Authorization: Bearer …`. Browsers get a cookie as well.' })
  token!: string;

  @Field(() => Person, { description: 'Who is signed in now.' })
  person!: Person;
}

@InputType({ description: 'A new account.' })
export class SignUpInput {
  @Field({ description: 'The name that others will see, 1 to 50 characters.' })
  @MaxLength(200)
  name!: string;

  @Field({ description: 'For signing in. Shown to nobody.' })
  @MaxLength(320)
  email!: string;

  @Field({ description: '8 to 1,024 bytes, and not among the first that are guessed.' })
  password!: string;
}

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field({ description: 'The e-mail address of the account.' })
  @MaxLength(320)
  email!: string;

  @Field({ description: 'Its password.' })
  @MaxLength(1024)
  password!: string;
}

@InputType({ description: 'Whose role becomes what.' })
export class SetRoleInput {
  @Field(() => ID, { description: 'A member.' })
  personId!: string;

  @Field(() => RoleEnum, { description: 'The new role.' })
  role!: Role;
}

/** A row of the persons table as the schema shows it. */
export function toPerson(row: {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
}): Person {
  return { id: globalId('Person', row.id), name: row.name, isGuest: row.role === null, role: row.role };
}
