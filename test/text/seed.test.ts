import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupPeople } from '../../src/text/groups.js';
import { read } from '../../src/text/read.js';
import { compileVocabulary } from '../../src/text/vocabulary.js';
import raceRecovery from '../../src/text/words/race-recovery.json' with { type: 'json' };
import type { VocabularyFile } from '../../src/text/vocabulary-file.js';

const GOLD = '../shared/seed/gold.json';
const vocabulary = compileVocabulary(raceRecovery as VocabularyFile);

interface GoldComment {
  id: string;
  author: string;
  role: 'commenter' | 'author';
  text: string;
}

/**
 * Labels of a real thread, whose groups were labelled apart from its answers. They are no part of the
 * project, so without them this is skipped. What is labelled of its answers is scored in test/eval.
 */
describe.skipIf(!existsSync(GOLD))('On a real labelled thread, the engine', () => {
  const gold = existsSync(GOLD) ? JSON.parse(readFileSync(GOLD, 'utf8')) : { comments: [] };
  const comments: GoldComment[] = gold.comments;

  it('groups people exactly wherever two or more spoke of a practice', () => {
    const groups = groupPeople(
      comments.map(({ id, author, role, text }) => {
        const by = role === 'author' ? 'author' : 'reader';
        const { tags } = read({ text, vocabulary, questions: gold.post.questions, role: by });
        return { person: author, role: by, answer: id, tags };
      }),
      vocabulary,
    );
    const wrong: string[] = [];
    for (const expected of gold.expectedGroups) {
      if (expected.people < 2) continue;
      const mine = groups.find((group) => group.tag === expected.tag);
      const told = new Map(mine?.people.map((person) => [person.person, person.bucket]));
      for (const [stance, people] of Object.entries(
        expected.firstHand as Record<string, { person: string }[]>,
      )) {
        for (const { person } of people)
          if (told.get(person) !== stance)
            wrong.push(`${expected.tag} ${person}: ${told.get(person)} for ${stance}`);
      }
      for (const { person, exp } of expected.notFirstHand)
        if (told.get(person) !== exp) wrong.push(`${expected.tag} ${person}: ${told.get(person)} for ${exp}`);
      if (told.size !== expected.mentionedBy)
        wrong.push(`${expected.tag}: ${told.size} people for ${expected.mentionedBy}`);
    }
    expect(wrong).toEqual([]);
  });
});
