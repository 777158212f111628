import type { FastifyInstance, FastifyReply } from 'fastify';
import { OPERATION_TIMEOUT, startDeadline } from './deadline.js';
import type { Turns } from './turns.js';

export interface RequestTime {
  readonly milliseconds?: number;
  /** Tells whoever waits, at the moment when the time is over. */
  readonly onOver: () => void;
  /** For requests that wait for their turn: a part of their time. */
  readonly turns?: Turns | undefined;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Null where there is no turn to end. */
    endTurn: (() => void) | null;
  }
}

/**
 * Ends turns as soon as their answers are made: somebody who reads one slowly must not hold others up. Call it before
 * routes are added.
 */
export function endTurnsInTime(fastify: FastifyInstance): void {
  fastify.decorateReply('endTurn', null);
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    reply.endTurn?.();
    done();
  });
}

/** Works for a request with a deadline that runs from now on, and in its turn. */
export function workInTime(reply: FastifyReply, time: RequestTime, work: () => void): void {
  const { milliseconds = OPERATION_TIMEOUT, onOver, turns } = time;
  const done = startDeadline({ milliseconds, onOver }, () => {
    if (!turns) return work();
    reply.endTurn = turns.take(work);
    reply.raw.once('close', reply.endTurn);
  });
  reply.raw.once('close', done);
}
