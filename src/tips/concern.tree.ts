import { Injectable } from '@nestjs/common';
import { type PageArguments, pageRequest } from '../platform/keyset.js';
import { Tree } from '../platform/tree/tree.js';
import type { TreeRead } from '../platform/tree/tree-read.js';
import { TAGS_BY_NAME } from '../tags/tag.queries.js';
import type { TagConnection } from '../tags/tag.types.js';
import { ConcernQueries, toldConcerns } from './concern.queries.js';

/** The concerns that people speak of, as the edge reads them. */
@Injectable()
export class ConcernTree {
  constructor(
    private readonly tree: Tree,
    private readonly concerns: ConcernQueries,
  ) {}

  async page(read: TreeRead, vocabulary: string | null, args: PageArguments): Promise<TagConnection> {
    const rows = { ...toldConcerns(vocabulary), request: pageRequest(args, TAGS_BY_NAME) };
    const page = await this.tree.page<TagConnection>(read, 'Tag', rows);
    return { ...page, totalCount: await this.concerns.count(vocabulary) };
  }
}
