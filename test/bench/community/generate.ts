import type { UnitOfWork } from '../../../src/platform/unit-of-work.js';
import type { ReadyVocabulary } from '../../../src/tags/vocabulary.queries.js';
import { ENGINE_VERSION } from '../../../src/text/engine-version.js';
import { questionKind } from '../../../src/text/questions.js';
import { read } from '../../../src/text/read.js';
import { type Body, ENDINGS, makeBodies } from './bodies.js';
import { Chance, Zipf } from './chance.js';
import { Rows } from './rows.js';
import type { Size } from './sizes.js';

export interface GenerateInput {
  readonly unitOfWork: UnitOfWork;
  readonly ready: ReadyVocabulary;
  readonly size: Size;
  readonly progress: (done: number, of: number) => void;
}

interface Post {
  readonly id: string;
  readonly authorId: string;
  readonly ending: number;
  readonly questionIds: readonly string[];
  /** The last answers to it, which replies may go to. */
  readonly recent: { id: string; replies: number }[];
  answers: number;
}

const TABLES = [
  'persons',
  'posts',
  'questions',
  'question_practices',
  'answers',
  'readings',
  'tag_readings',
  'mentions',
  'question_links',
];

/** The day on which the first post was written, and how long it took to write everything. */
const START = Date.UTC(2024, 0, 1);
const SPAN = 900 * 24 * 3_600_000;

const RECENT = 40;
const REPLIES = 0.3;
const BY_THE_AUTHOR = 0.02;

/** Flatter than 1 for people and posts, or the first of them would write and get a tenth of everything. */
const FLAT = 0.8;

/** Fills an empty board with people, posts and answers with their readings. The numbers are left to a rebuild. */
export class Generator {
  private readonly chance = new Chance(7);
  private readonly rows: Rows;
  private readonly persons: readonly string[];
  private readonly people: Zipf;
  private readonly byReaders: readonly (readonly Body[])[];
  private readonly byAuthors: readonly (readonly Body[])[];
  private serial = 0;

  constructor(private readonly input: GenerateInput) {
    const { size, ready, unitOfWork } = input;
    this.rows = new Rows(unitOfWork, TABLES);
    this.people = new Zipf(size.persons, FLAT);
    this.persons = Array.from({ length: size.persons }, () => this.uuid(START));
    const bodies = (role: 'reader' | 'author', count: number) =>
      ENDINGS.map((_, ending) => makeBodies({ vocabulary: ready.vocabulary, count, ending, role }));
    this.byReaders = bodies('reader', size.bodies);
    this.byAuthors = bodies('author', 50);
  }

  async run(): Promise<void> {
    const { size, progress } = this.input;
    for (const [index, id] of this.persons.entries()) {
      this.rows.add('persons', { id, display_name: `Runner ${index + 1}`, created_at: new Date(START) });
      await this.rows.flushWhenFull();
    }
    const posts: Post[] = [];
    for (let index = 0; index < size.posts; index += 1) {
      posts.push(this.post(index));
      await this.rows.flushWhenFull();
    }
    await this.rows.flush();
    const popularity = new Zipf(size.posts, FLAT);
    // The most popular posts are spread over all times.
    const order = posts.map((_, index) => (index * 7_919) % size.posts);
    for (let index = 0; index < size.answers; index += 1) {
      this.answer(posts[order[popularity.draw(this.chance)]!]!, START + (SPAN * index) / size.answers);
      await this.rows.flushWhenFull();
      if (index % 5_000 === 0) progress(index, size.answers);
    }
    await this.rows.flush();
    await this.input.unitOfWork.run(() => this.count());
    progress(size.answers, size.answers);
  }

  private post(index: number): Post {
    const { size, ready } = this.input;
    const at = START + (SPAN * index) / size.posts / 2;
    const ending = this.chance.below(ENDINGS.length);
    const asked = ENDINGS[ending]!;
    const id = this.uuid(at);
    const authorId = this.persons[this.people.draw(this.chance)]!;
    const story = this.chance.one(this.byAuthors[ending]!).text;
    const body = `${story}\n\n${asked.join('\n\n')}`;
    this.rows.add('posts', {
      id,
      author_id: authorId,
      title: `${index + 1} days after the race`,
      body,
      status: 'OPEN',
      vocabulary: ready.vocabulary.slug,
      answer_count: 0,
      version: 1,
      created_at: new Date(at),
    });
    const questionIds = asked.map((text, position) => {
      const questionId = this.uuid(at);
      const start = body.indexOf(text);
      this.rows.add('questions', {
        id: questionId,
        post_id: id,
        position,
        text,
        kind: questionKind(text),
        start_offset: start,
        end_offset: start + text.length,
      });
      for (const tag of practicesIn(text, ready))
        this.rows.add('question_practices', { question_id: questionId, tag_id: tag });
      return questionId;
    });
    return { id, authorId, ending, questionIds, recent: [], answers: 0 };
  }

  private answer(post: Post, at: number): void {
    const byAuthor = post.recent.length > 0 && this.chance.next() < BY_THE_AUTHOR;
    const body = this.chance.one((byAuthor ? this.byAuthors : this.byReaders)[post.ending]!);
    const isReply = byAuthor || (post.recent.length > 0 && this.chance.next() < REPLIES);
    const parent = isReply ? this.chance.one(post.recent) : null;
    const id = this.uuid(at);
    let authorId = post.authorId;
    while (!byAuthor && authorId === post.authorId) authorId = this.persons[this.people.draw(this.chance)]!;
    this.rows.add('answers', {
      id,
      post_id: post.id,
      parent_id: parent?.id ?? null,
      author_id: authorId,
      body: body.text,
      status: 'VISIBLE',
      depth: parent ? 1 : 0,
      reply_count: 0,
      version: 1,
      created_at: new Date(at),
    });
    if (!parent) post.recent.push({ id, replies: 0 });
    if (post.recent.length > RECENT) post.recent.shift();
    post.answers += 1;
    this.reading(id, post, body, at);
  }

  private reading(answerId: string, post: Post, { reading, passages }: Body, at: number): void {
    const { tagIds, version } = this.input.ready;
    this.rows.add('readings', {
      answer_id: answerId,
      engine_version: ENGINE_VERSION,
      vocabulary_version: version,
      read_at: new Date(at),
      durations: reading.durations,
    });
    for (const { tag, stance, experience, confidence, cause, reason } of reading.tags)
      this.rows.add('tag_readings', {
        answer_id: answerId,
        tag_id: tagIds.get(tag),
        stance,
        experience,
        confidence,
        cause,
        rule: reason.rule,
        cue_start: reason.cue?.start ?? null,
        cue_end: reason.cue?.end ?? null,
        source: 'ENGINE',
        rejected: false,
      });
    for (const [index, { tag, start, end, quote }] of reading.mentions.entries())
      this.rows.add('mentions', {
        answer_id: answerId,
        start_offset: start,
        end_offset: end,
        tag_id: tagIds.get(tag),
        quote,
        source: 'ENGINE',
        passage: passages[index]!.text,
        passage_start: passages[index]!.start,
        passage_end: passages[index]!.end,
        passage_score: passages[index]!.score,
      });
    for (const place of reading.questions)
      this.rows.add('question_links', {
        answer_id: answerId,
        question_id: post.questionIds[Number(place)],
        source: 'ENGINE',
      });
  }

  /** What every write keeps by itself, here at once. */
  private async count(): Promise<void> {
    await this.input.unitOfWork.takeTime();
    await this.input.unitOfWork.query({
      text: `update posts p set answer_count = n.count from (
        select post_id, count(*) from answers group by post_id) n where n.post_id = p.id`,
    });
    await this.input.unitOfWork.query({
      text: `update answers a set reply_count = n.count from (
        select parent_id, count(*) from answers where parent_id is not null group by parent_id) n
        where n.parent_id = a.id`,
    });
  }

  /** In the order of time, as the product makes them, but the same on every run. */
  private uuid(at: number): string {
    this.serial += 1;
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const serial = this.serial.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${serial}`;
  }
}

function practicesIn(question: string, { vocabulary, tagIds }: ReadyVocabulary): string[] {
  return read({ text: question, vocabulary })
    .tags.filter(({ kind }) => kind === 'PRACTICE')
    .map(({ tag }) => tagIds.get(tag)!);
}
