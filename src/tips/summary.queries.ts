import { Injectable } from '@nestjs/common';
import type { Batch, Loaders } from '../platform/loaders.js';
import { TagQueries } from '../tags/tag.queries.js';
import { summarise, type SummarySentence } from '../text/summary.js';
import { type TimeSaid, type UsualDays, usualDays } from '../text/usual-time.js';
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

  /** Of one scope, read together with the others of its kind. */
  async summary(loaders: Loaders, kind: ScopeKind, id: string): Promise<readonly SummarySentence[]> {
    const times: Batch<string, TimeSaid[]> = async (ids) =>
      new Map(
        await Promise.all(ids.map(async (each) => [each, await this.timesOf(loaders, kind, each)] as const)),
      );
    return (await loaders.load(`summaries ${kind}`, id, (ids) => this.ofScopes(kind, ids, times)))!;
  }

  /** Null where too few said how long it took. */
  async durations(loaders: Loaders, kind: ScopeKind, id: string): Promise<UsualDays | null> {
    return usualDays(await this.timesOf(loaders, kind, id));
  }

  /** By the scope's id; all scopes of one kind. */
  async ofScopes(
    kind: ScopeKind,
    scopeIds: readonly string[],
    timesOf: Batch<string, TimeSaid[]> = (ids) => this.times.ofScopes(kind, ids),
  ): Promise<Map<string, readonly SummarySentence[]>> {
    const tips = await this.tips.mostTried(kind, scopeIds, MOST);
    const tagIds = new Set([...tips.values()].flat().map(({ tagId }) => tagId));
    const tags = await this.tags.byIds([...tagIds]);
    const times = await timesOf(scopeIds);
    return new Map(
      scopeIds.map((id) => {
        const named = tips.get(id)!.map((tip) => ({ ...tip, name: tags.get(tip.tagId)!.name }));
        return [id, summarise({ scope: SCOPE_NAMES[kind], tips: named, times: times.get(id)! })];
      }),
    );
  }

  /** What both the sentences and the range are made of is read once. */
  private async timesOf(loaders: Loaders, kind: ScopeKind, id: string): Promise<TimeSaid[]> {
    return (await loaders.load(`times said ${kind}`, id, (ids) => this.times.ofScopes(kind, ids)))!;
  }
}
