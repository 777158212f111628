import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import { uuidOf } from '../platform/global-id.js';
import { pageRequest } from '../platform/keyset.js';
import type { Loaders } from '../platform/loaders.js';
import { toConnection } from '../platform/pagination.js';
import { TagQueries } from '../tags/tag.queries.js';
import { summarise } from '../text/summary.js';
import { TipScopeQueries } from './tip-scope.queries.js';
import { TIP_ORDERS, TipQueries } from './tip.queries.js';
import { type SummarySentence, type Tip, type TipConnection, type TipsArgs, toTip } from './tip.types.js';
import { TimesSaidQueries } from './times-said.queries.js';
import { BOARD, type Scope, type ScopeKind } from './tips.rules.js';

export interface TipsWanted {
  readonly scope: Scope;
  readonly args: TipsArgs;
  readonly loaders: Loaders;
}

const SCOPE_NAMES: Record<ScopeKind, string> = {
  QUESTION: 'the answers to this question',
  POST: 'the answers to this post',
  CONCERN: 'the answers that speak of it',
  BOARD: 'the whole board',
};

/** What the fields that show tips have in common: one batch for a level of the tree, whatever it hangs on. */
@Injectable()
export class TipPages {
  constructor(
    private readonly tips: TipQueries,
    private readonly tags: TagQueries,
    private readonly scopes: TipScopeQueries,
    private readonly times: TimesSaidQueries,
  ) {}

  async page({ scope, args, loaders }: TipsWanted): Promise<TipConnection> {
    const { filter, orderBy, ...page } = args;
    const request = pageRequest(page, TIP_ORDERS[orderBy]);
    const tagId = filter?.tagId ? uuidOf('Tag', filter.tagId, 'filter.tagId') : null;
    const wanted = { tagId, stance: filter?.stance ?? null };
    const name = `tips ${scope.kind} ${orderBy} ${JSON.stringify([page, wanted])}`;
    const rows = await loaders.load(name, scope.id, (ids) =>
      this.tips.pages(scope.kind, ids, wanted, request),
    );
    return toConnection(rows!, toTip);
  }

  /** A practice over the whole board; null when nobody has spoken of it. */
  async ofTag(tagId: string, loaders: Loaders): Promise<Tip | null> {
    const row = await loaders.load('tips-of-tags', tagId, (ids) => this.tips.ofTags(BOARD, ids));
    return row ? toTip(row) : null;
  }

  async summary(scope: Scope, loaders: Loaders): Promise<readonly SummarySentence[]> {
    const request = pageRequest({ first: 50 }, TIP_ORDERS.POPULARITY);
    const page = await loaders.load(`summary ${scope.kind}`, scope.id, (ids) =>
      this.tips.pages(scope.kind, ids, {}, request),
    );
    const named = await Promise.all(
      page!.rows.map(async (row) => {
        const tag = await loaders.load('tags', row.tagId, (ids) => this.tags.byIds(ids));
        return { ...row, name: tag!.name };
      }),
    );
    const times = await loaders.load(`times ${scope.kind}`, scope.id, (ids) =>
      this.times.ofScopes(scope.kind, ids),
    );
    return summarise({ scope: SCOPE_NAMES[scope.kind], tips: named, times: times! });
  }

  /** @throws Refusal NOT_FOUND when the actor may not see what the scope is about. */
  async visible(actor: Actor, scope: Scope): Promise<Scope> {
    if (!(await this.scopes.isVisible(actor, scope))) throw notFound('The scope');
    return scope;
  }
}
