import { Injectable } from '@nestjs/common';
import { badInput, type Refusal } from '../kernel/errors.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { compileVocabulary, type Vocabulary } from '../text/vocabulary.js';
import type { VocabularyFile } from '../text/vocabulary-file.js';

export interface VocabularyRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

/** A vocabulary made ready for reading, and the ids of its tags by slug. */
export interface ReadyVocabulary {
  readonly id: string;
  readonly version: string;
  /** What `vocabulary` is compiled from: another thread compiles it for itself. */
  readonly source: VocabularyFile;
  readonly vocabulary: Vocabulary;
  readonly tagIds: ReadonlyMap<string, string>;
}

const COLUMNS = 'v.id, v.slug, v.title, v.description, v.version';

@Injectable()
export class VocabularyQueries {
  /** Compiling takes milliseconds and reading needs it at every answer; by slug, and anew for another stamp. */
  private readonly ready = new Map<string, ReadyVocabulary>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(): Promise<VocabularyRow[]> {
    return this.unitOfWork.query<VocabularyRow>({
      name: 'vocabularies-all',
      text: `select ${COLUMNS} from vocabularies v order by v.slug`,
    });
  }

  async bySlugs(slugs: readonly string[]): Promise<Map<string, VocabularyRow>> {
    return new Map(
      (await this.all()).filter((row) => slugs.includes(row.slug)).map((row) => [row.slug, row]),
    );
  }

  /** @throws Refusal BAD_USER_INPUT that names those there are, when the board has no such vocabulary. */
  async mustHave(slug: string): Promise<void> {
    if (!(await this.bySlugs([slug])).has(slug)) throw await this.unknown(slug);
  }

  /** What is said of a vocabulary that the board doesn't have: which there are. */
  async unknown(slug: string): Promise<Refusal> {
    const known = (await this.all()).map((row) => row.slug);
    return badInput(
      'vocabulary',
      'unknown',
      `This board has no vocabulary "${slug}". It has: ${known.join(', ')}.`,
    );
  }

  /** Ready to read with; undefined when the board has no such vocabulary. */
  async readyBySlug(slug: string): Promise<ReadyVocabulary | undefined> {
    const [row] = await this.unitOfWork.query<{ stamp: string }>({
      name: 'vocabulary-stamp',
      text: `select v.id || ' ' || v.version as stamp from vocabularies v where v.slug = $1`,
      values: [slug],
    });
    return row && this.readyAt(slug, row.stamp);
  }

  /** The same for whoever has just seen the stamp: its id and its version, as the same file loaded anew has new tags. */
  async readyAt(slug: string, stamp: string): Promise<ReadyVocabulary | undefined> {
    const known = this.ready.get(slug);
    if (known && `${known.id} ${known.version}` === stamp) return known;
    const fresh = await this.compile(slug);
    if (fresh) this.ready.set(slug, fresh);
    return fresh;
  }

  private async compile(slug: string): Promise<ReadyVocabulary | undefined> {
    const [row] = await this.unitOfWork.query<{ id: string; version: string; source: VocabularyFile }>({
      text: 'select id, version, source from vocabularies where slug = $1',
      values: [slug],
    });
    if (!row) return undefined;
    const tags = await this.unitOfWork.query<{ id: string; slug: string }>({
      text: 'select id, slug from tags where vocabulary_id = $1',
      values: [row.id],
    });
    return {
      ...row,
      vocabulary: compileVocabulary(row.source),
      tagIds: new Map(tags.map((tag) => [tag.slug, tag.id])),
    };
  }
}
