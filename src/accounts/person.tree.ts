import { Injectable } from '@nestjs/common';
import type { Source } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';
import { toPerson } from './person.types.js';

export const PERSON: Source = {
  name: 'Person',
  type: 'Person',
  table: 'persons',
  columns: { id: 'id', name: 'display_name', role: 'role' },
  always: ['id'],
  needs: { isGuest: ['role'] },
  shape: ({ id, name, role }) => toPerson({ id, name, role }),
};

@Injectable()
export class PersonTree {
  constructor(tree: Tree) {
    tree.plant(PERSON);
  }
}
