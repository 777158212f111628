import { Injectable } from '@nestjs/common';
import { globalId } from '../platform/global-id.js';
import type { Source } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import type { Person } from './person.types.js';

const PERSON: Source = {
  name: 'Person',
  type: 'Person',
  table: 'persons',
  columns: { uuid: 'id', name: 'display_name', role: 'role' },
  needs: { id: ['uuid'], isGuest: ['role'] },
  shape: (person) => {
    if (person.uuid !== undefined) person.id = globalId('Person', person.uuid);
    person.isGuest = person.role === null;
  },
};

/** Persons as the edge reads them: everybody may see all of them. */
@Injectable()
export class PersonTree {
  constructor(private readonly tree: Tree) {
    tree.plant(PERSON);
  }

  load(read: TreeRead, key: string): Promise<Person | null> {
    return this.tree.load(read, 'Person', { key, where: () => 'true' });
  }
}
