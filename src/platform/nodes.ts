import { Injectable } from '@nestjs/common';
import { badInput } from '../kernel/errors.js';
import { parseGlobalId } from './global-id.js';
import type { TreeRead } from './tree/tree-read.js';

/** Reads a thing of one type by its uuid; null where there is none that the actor may see. */
export type NodeSource = (read: TreeRead, id: string) => Promise<object | null>;

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
  fetch(read: TreeRead, globalIds: readonly string[]): Promise<(object | null)[]> {
    const wanted = globalIds.map((value) => {
      const { type, id } = parseGlobalId(value);
      const source = this.sources.get(type);
      if (!source)
        throw badInput('id', 'malformedId', 'id is not an id of this board. Use an id as the API gave it.');
      return { type, id, source };
    });
    return Promise.all(
      wanted.map(async ({ type, id, source }) => {
        const thing = await source(read, id);
        return thing && Object.assign(thing, { __typename: type });
      }),
    );
  }
}
