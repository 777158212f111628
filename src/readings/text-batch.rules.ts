import type { Reading } from '../text/reading.js';
import { compileVocabulary, type Vocabulary } from '../text/vocabulary.js';
import type { VocabularyFile } from '../text/vocabulary-file.js';
import { type AnswerToRead, readAnswer, type ReadWith } from './engine-rows.rules.js';

/** What answers of one post are read with, as plain data that can go to another thread. */
export interface AskedPost extends Pick<ReadWith, 'post' | 'questions'> {
  /** Which of the batch's vocabularies. */
  readonly vocabulary: string;
}

export interface TextBatch {
  readonly texts: readonly { readonly answer: AnswerToRead; readonly asked: AskedPost }[];
  /** By a key that is another one for another version. */
  readonly vocabularies: ReadonlyMap<string, VocabularyFile>;
}

type PostOfBatch = ReadWith & {
  readonly ready: { readonly id: string; readonly source: VocabularyFile };
};

/** Leaves out everything that reading doesn't need: each word has to be copied to the thread that reads. */
export function textBatch(
  answers: readonly (AnswerToRead & { readonly postId: string })[],
  posts: ReadonlyMap<string, PostOfBatch>,
): TextBatch {
  const vocabularies = new Map<string, VocabularyFile>();
  const asked = new Map<string, AskedPost>();
  for (const [postId, { post, questions, ready }] of posts) {
    const vocabulary = `${ready.id} ${ready.version}`;
    vocabularies.set(vocabulary, ready.source);
    asked.set(postId, {
      post: { authorId: post.authorId },
      questions: questions.map(({ id, text }) => ({ id, text })),
      vocabulary,
    });
  }
  const texts = answers.map(({ id, body, authorId, postId }) => ({
    answer: { id, body, authorId },
    asked: asked.get(postId)!,
  }));
  return { texts, vocabularies };
}

/** Reads batches. Each version of a vocabulary is compiled once, however many batches need it. */
export function batchReader(): (batch: TextBatch) => Reading[] {
  const compiled = new Map<string, Vocabulary>();
  return ({ texts, vocabularies }) => {
    for (const [key, file] of vocabularies)
      if (!compiled.has(key)) compiled.set(key, compileVocabulary(file));
    return texts.map(({ answer, asked }) => {
      const vocabulary = compiled.get(asked.vocabulary)!;
      const ready = { version: vocabulary.version, vocabulary, tagIds: new Map<string, string>() };
      return readAnswer(answer, { ...asked, ready }).reading;
    });
  };
}
