import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { compileVocabulary, type Vocabulary } from '../text/vocabulary.js';
import type { VocabularyFile } from '../text/vocabulary-file.js';
import { TagEntity } from './tag.entity.js';
import { VocabularyEntity } from './vocabulary.entity.js';

export interface LoadedVocabulary {
  readonly slug: string;
  readonly tags: number;
  /** False when the board had exactly this vocabulary already. */
  readonly changed: boolean;
}

/**
 * Puts a vocabulary on the board, or brings a newer version of it. Tags keep their ids by their slugs;
 * tags that the newer version lacks stay, since readings speak of them, but nothing new is read as them.
 */
@Injectable()
export class LoadVocabulary {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws VocabularyError naming tag and field, when the file can't be read with. */
  async execute(file: VocabularyFile): Promise<LoadedVocabulary> {
    const vocabulary = compileVocabulary(file);
    const version = `${file.version}-${fingerprint(file)}`;
    const changed = await this.unitOfWork.run(async () => {
      const id = await this.keepVocabulary(file, vocabulary, version);
      if (id === null) return false;
      await this.keepTags(id, vocabulary);
      return true;
    });
    return { slug: vocabulary.slug, tags: vocabulary.tags.size, changed };
  }

  /** The id, or null when this very version is there. */
  private async keepVocabulary(
    file: VocabularyFile,
    { slug }: Vocabulary,
    version: string,
  ): Promise<string | null> {
    const vocabularies = this.unitOfWork.repository(VocabularyEntity);
    await this.unitOfWork.query({
      text: `select pg_advisory_xact_lock(hashtext('vocabulary ' || $1))`,
      values: [slug],
    });
    const known = await vocabularies.findOneBy({ slug });
    if (known?.version === version) return null;
    const id = known?.id ?? v7();
    await vocabularies.save({
      id,
      slug,
      title: file.title,
      description: file.description ?? '',
      version,
      source: file,
    });
    return id;
  }

  private async keepTags(vocabularyId: string, vocabulary: Vocabulary): Promise<void> {
    const tags = this.unitOfWork.repository(TagEntity);
    const known = await tags.find({ where: { vocabularyId }, select: { id: true, slug: true } });
    const ids = new Map(known.map((tag) => [tag.slug, tag.id]));
    for (const slug of vocabulary.tags.keys()) if (!ids.has(slug)) ids.set(slug, v7());
    const rows = [...vocabulary.tags.values()].map((tag) => ({
      id: ids.get(tag.tag)!,
      vocabularyId,
      slug: tag.tag,
      kind: tag.kind,
      name: tag.name,
      description: tag.description,
      aliases: [...tag.aliases],
      parentId: null,
    }));
    await tags.upsert(rows, ['id']);
    // Parents in a second step: within one statement a row can't refer to one that comes later.
    const children = [...vocabulary.tags.values()].filter((tag) => tag.parent !== null);
    await this.unitOfWork.query({
      text: `update tags set parent_id = pair.parent
        from unnest($1::uuid[], $2::uuid[]) as pair(child, parent) where tags.id = pair.child`,
      values: [children.map((tag) => ids.get(tag.tag)), children.map((tag) => ids.get(tag.parent!))],
    });
  }
}

function fingerprint(file: VocabularyFile): string {
  return createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 12);
}
