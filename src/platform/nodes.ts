import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import { parseGlobalId } from './global-id.js';

/** Fetches things of one type by their uuids, leaving out what the actor may not see. */
export type NodeSource = (actor: Actor, ids: readonly string[]) => Promise<ReadonlyMap<string, object>>;

/** Which room knows the things of a type. The rooms enter themselves. */
@Injectable()
export class Nodes {
  private readonly sources = new Map<string, NodeSource>();

  register(type: string, source: NodeSource): void {
    this.sources.set(type, source);
  }

  /**
   * The things behind global ids, in their order; null for what isn't there or may not be seen.
   * @throws Refusal BAD_USER_INPUT for a malformed id.
   */
  async fetch(actor: Actor, globalIds: readonly string[]): Promise<(object | null)[]> {
    const wanted = globalIds.map((value) => parseGlobalId(value));
    const found = new Map<string, ReadonlyMap<string, object>>();
    for (const type of new Set(wanted.map((each) => each.type))) {
      const source = this.sources.get(type);
      if (!source)
        throw badInput('id', 'malformedId', 'id is not an id of this board. Use an id as the API gave it.');
      found.set(
        type,
        await source(
          actor,
          wanted.filter((each) => each.type === type).map((each) => each.id),
        ),
      );
    }
    return wanted.map(({ type, id }) => {
      const thing = found.get(type)!.get(id);
      return thing ? { ...thing, __typename: type } : null;
    });
  }
}
