import type { Actor } from '../kernel/actor.js';
import type { Loaders } from './loaders.js';

/** What every resolver of one GraphQL operation shares. */
export interface OperationContext {
  readonly actor: Actor;
  readonly loaders: Loaders;
  /** The address of the client, with trusted proxies taken into account. */
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Sends a header with the answer (a session's cookie, say). May be called more than once per name. */
  setHeader(name: string, value: string): void;
}
