import { Injectable } from '@nestjs/common';

/** Something that happened in a room; later rooms declare what they do about it. */
export interface DomainEvent {
  readonly type: string;
}

type Handler = (event: never) => Promise<void>;

/**
 * News travels right: a room records an event in its unit of work, and rooms further right act on it,
 * either within the same transaction (numbers that must commit together) or after the commit (mail).
 */
@Injectable()
export class Events {
  private readonly within = new Map<string, Handler[]>();
  private readonly after = new Map<string, Handler[]>();

  /** Runs inside the transaction that recorded the event; what it throws undoes the whole write. */
  onWithin<E extends DomainEvent>(type: E['type'], handler: (event: E) => Promise<void>): void {
    append(this.within, type, handler as Handler);
  }

  /** Runs once the transaction has committed; what it throws is logged and harms nobody. */
  onAfter<E extends DomainEvent>(type: E['type'], handler: (event: E) => Promise<void>): void {
    append(this.after, type, handler as Handler);
  }

  handlersWithin(type: string): readonly Handler[] {
    return this.within.get(type) ?? [];
  }

  handlersAfter(type: string): readonly Handler[] {
    return this.after.get(type) ?? [];
  }
}

function append(handlers: Map<string, Handler[]>, type: string, handler: Handler): void {
  handlers.set(type, [...(handlers.get(type) ?? []), handler]);
}
