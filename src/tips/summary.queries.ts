import { Injectable } from '@nestjs/common';
import { TagQueries } from '../tags/tag.queries.js';
import { summarise, type SummarySentence } from '../text/summary.js';
import { TipQueries } from './tip.queries.js';
import { TimesSaidQueries } from './times-said.queries.js';
import type { ScopeKind } from './tips.rules.js';

const SCOPE_NAMES: Record<ScopeKind, string> = {
  QUESTION: 'the answers to this question',
  POST: 'the answers to this post',
  CONCERN: 'the answers that speak of it',
  BOARD: 'the whole board',
};

/** So many practices are summed up; the rest were tried by the fewest. */
const MOST = 50;

/** What the tips of scopes come to, in sentences. */
@Injectable()
export class SummaryQueries {
  constructor(
    private readonly tips: TipQueries,
    private readonly tags: TagQueries,
    private readonly times: TimesSaidQueries,
  ) {}

  /** By the scope's id; all scopes of one kind. */
  async ofScopes(
    kind: ScopeKind,
    scopeIds: readonly string[],
  ): Promise<Map<string, readonly SummarySentence[]>> {
    const tips = await this.tips.mostTried(kind, scopeIds, MOST);
    const tagIds = new Set([...tips.values()].flat().map(({ tagId }) => tagId));
    const tags = await this.tags.byIds([...tagIds]);
    const times = await this.times.ofScopes(kind, scopeIds);
    return new Map(
      scopeIds.map((id) => {
        const named = tips.get(id)!.map((tip) => ({ ...tip, name: tags.get(tip.tagId)!.name }));
        return [id, summarise({ scope: SCOPE_NAMES[kind], tips: named, times: times.get(id)! })];
      }),
    );
  }
}
