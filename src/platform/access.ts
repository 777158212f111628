import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, ANONYMOUS, isAdmin, isModerator } from '../kernel/actor.js';
import { forbidden, unauthenticated } from '../kernel/errors.js';
import type { OperationContext } from './operation-context.js';

/** Who may call an operation at all; what may be done to one noun is decided by its room's rules. */
export type Access = 'ANYONE' | 'MEMBER' | 'MODERATOR' | 'ADMIN';

export const ACCESS_METADATA = 'afterword:access';

/** Every operation and every route carries this; one that doesn't is denied to everybody. */
export const Allow = (access: Access) => SetMetadata(ACCESS_METADATA, access);

/** Finds out who sends a request. Given by the accounts room, asked once per request by the edge. */
export abstract class ActorSource {
  abstract actorOf(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<Actor>;
}

/** The actor of the running operation, as a parameter of a resolver. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context),
);

/** Denies what declares nothing, and whom the declaration doesn't name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(ACCESS_METADATA, context.getHandler());
    if (access === undefined) throw forbidden('This operation does not say who may call it, so nobody may.');
    if (access === 'ANYONE') return true;
    const actor = actorOf(context);
    if (actor.kind !== 'member') throw unauthenticated();
    if (access === 'ADMIN' && !isAdmin(actor)) throw forbidden('Only admins may do this.');
    if (access === 'MODERATOR' && !isModerator(actor)) throw forbidden('Only moderators may do this.');
    return true;
  }
}

/** In GraphQL the third of the four resolver arguments is the context; over plain HTTP there is none. */
function actorOf(context: ExecutionContext): Actor {
  if (context.getType<string>() !== 'graphql') return ANONYMOUS;
  return context.getArgByIndex<OperationContext>(2).actor;
}
