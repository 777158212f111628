import DataLoader from 'dataloader';
import { DataSource, type EntityTarget, In, MoreThan, Not } from 'typeorm';
import { Answer } from './entities/answer.entity.js';
import { Person } from './entities/person.entity.js';
import { Post } from './entities/post.entity.js';
import { Question } from './entities/question.entity.js';
import { Quote } from './entities/quote.entity.js';
import { TagReading } from './entities/tag-reading.entity.js';
import { Tag } from './entities/tag.entity.js';
import { Tip } from './entities/tip.entity.js';

function groupBy<T>(keys: readonly string[], rows: T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key)!);
}

const keyOf = ({ scopeId, tagId }: Pick<Tip, 'scopeId' | 'tagId'>) => `${scopeId}/${tagId}`;

/** The loaders of one request. */
export class Loaders {
  constructor(private readonly dataSource: DataSource) {}

  readonly persons = this.byId(Person);
  readonly tags = this.byId(Tag);
  readonly answers = this.byId(Answer);

  readonly posts = new DataLoader<string, Post | null>(async (ids) => {
    const posts = await this.dataSource
      .getRepository(Post)
      .find({ where: { id: In(ids), status: Not('HIDDEN') } });
    return ids.map((id) => posts.find((post) => post.id === id) ?? null);
  });

  readonly questions = new DataLoader<string, Question[]>(async (postIds) => {
    const questions = await this.dataSource
      .getRepository(Question)
      .find({ where: { postId: In(postIds) }, order: { position: 'ASC' } });
    return groupBy(postIds, questions, (question) => question.postId);
  });

  readonly replies = new DataLoader<string, Answer[]>(async (parentIds) => {
    const replies = await this.dataSource.getRepository(Answer).find({
      where: [
        { parentId: In(parentIds), status: 'VISIBLE' },
        { parentId: In(parentIds), replyCount: MoreThan(0) },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return groupBy(parentIds, replies, (reply) => reply.parentId!);
  });

  readonly readings = new DataLoader<string, TagReading[]>(async (answerIds) => {
    const readings = await this.dataSource
      .getRepository(TagReading)
      .find({ where: { answerId: In(answerIds), rejected: false }, relations: { tag: true } });
    return groupBy(answerIds, readings, (reading) => reading.answerId);
  });

  readonly tips = new DataLoader<string, Tip[]>(async (postIds) => {
    const tips = await this.dataSource.getRepository(Tip).find({
      where: { scopeKind: 'POST', scopeId: In(postIds) },
      order: { people: { tried: 'DESC' }, tagId: 'DESC' },
    });
    return groupBy(postIds, tips, (tip) => tip.scopeId);
  });

  readonly quotes = new DataLoader<Pick<Tip, 'scopeId' | 'tagId'>, Quote[], string>(
    async (tips) => {
      const quotes = await this.dataSource.getRepository(Quote).find({
        where: tips.map(({ scopeId, tagId }) => ({ postId: scopeId, tagId, byAuthor: false })),
        order: { score: 'DESC', answerId: 'DESC' },
      });
      const keys = tips.map(keyOf);
      return groupBy(keys, quotes, ({ postId, tagId }) => `${postId}/${tagId}`);
    },
    { cacheKeyFn: keyOf },
  );

  private byId<T extends { id: string }>(entity: EntityTarget<T>): DataLoader<string, T> {
    return new DataLoader(async (ids) => {
      const repository = this.dataSource.getRepository<{ id: string }>(
        entity as EntityTarget<{ id: string }>,
      );
      const rows = new Map((await repository.findBy({ id: In(ids) })).map((row) => [row.id, row as T]));
      return ids.map((id) => rows.get(id) ?? new Error(`Nothing has the id ${id}.`));
    });
  }
}
