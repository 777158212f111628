import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupPeople } from '../../src/text/groups.js';
import { findQuestions } from '../../src/text/questions.js';
import { read } from '../../src/text/read.js';
import type { Reading } from '../../src/text/reading.js';
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
  questions?: string[];
  mentions: { tag: string; kind: string; stance?: string; experience?: string; implicit?: boolean }[];
  durations: { start: number; end: number; text: string }[];
  tags: { tag: string; stance: string; experience: string }[];
}

/** Labels of a real thread. They are no part of the project, so without them these tests are skipped. */
describe.skipIf(!existsSync(GOLD))('On a real labelled thread, the engine', () => {
  const gold = existsSync(GOLD) ? JSON.parse(readFileSync(GOLD, 'utf8')) : { comments: [] };
  const comments: GoldComment[] = gold.comments;
  const questions = (gold.post?.questions ?? []) as { id: string; text: string }[];
  const readings = new Map<string, Reading>(
    comments.map((comment) => [
      comment.id,
      read({
        text: comment.text,
        vocabulary,
        questions,
        role: comment.role === 'author' ? 'author' : 'reader',
      }),
    ]),
  );

  it('finds the questions of the post, and no other', () => {
    const found = findQuestions(gold.post.text).map(({ start, end, text }) => ({ start, end, text }));
    expect(found).toEqual(questions.map(({ id: _, ...question }) => question));
  });

  it('finds practices with an F1 of at least .98 and concerns of at least .95', () => {
    for (const [kind, least] of [
      ['PRACTICE', 0.98],
      ['CONCERN', 0.95],
    ] as const) {
      const { f1, wrong } = tagScore(kind);
      console.log(`${kind} tags: F1 ${f1.toFixed(3)} ${wrong.join(' ')}`);
      expect(f1, wrong.join('; ')).toBeGreaterThanOrEqual(least);
    }
  });

  it('quotes exactly', () => {
    for (const comment of comments) {
      for (const mention of readings.get(comment.id)!.mentions) {
        expect(comment.text.slice(mention.start, mention.end)).toBe(mention.quote);
      }
    }
  });

  it('reads stances with a macro F1 of at least .90 and never swaps helped and did not help', () => {
    const pairs = goldPairs('stance');
    const wrong = pairs
      .filter(({ said, is }) => said !== is)
      .map(({ at, said, is }) => `${at}: ${said} for ${is}`);
    console.log(`Stances: macro F1 ${macroF1(pairs).toFixed(3)}\n  ${wrong.join('\n  ')}`);
    expect(macroF1(pairs)).toBeGreaterThanOrEqual(0.9);
    const swapped = pairs.filter(({ said, is }) =>
      `${said} ${is}`.match(/^(HELPED DID_NOT_HELP|DID_NOT_HELP HELPED)$/),
    );
    expect(swapped).toEqual([]);
  });

  it('reads whose experience it is with a macro F1 of at least .90', () => {
    const pairs = goldPairs('experience');
    const wrong = pairs
      .filter(({ said, is }) => said !== is)
      .map(({ at, said, is }) => `${at}: ${said} for ${is}`);
    console.log(`Experience: macro F1 ${macroF1(pairs).toFixed(3)}\n  ${wrong.join('\n  ')}`);
    expect(macroF1(pairs)).toBeGreaterThanOrEqual(0.9);
  });

  it('links at least 18 of 20 answers to exactly the questions they answer', () => {
    const readers = comments.filter(({ role }) => role === 'commenter');
    const wrong = readers.filter(
      ({ id, questions: q }) => String(readings.get(id)!.questions) !== String(q ?? []),
    );
    console.log(
      `Links: ${readers.length - wrong.length} of ${readers.length} exact`,
      wrong.map(({ id, questions: q }) => `${id}: ${readings.get(id)!.questions} for ${q}`).join('; '),
    );
    expect(wrong.length).toBeLessThanOrEqual(readers.length - 18);
  });

  it('finds durations with an F1 of at least .95', () => {
    let [hits, found, labelled] = [0, 0, 0];
    const wrong: string[] = [];
    for (const comment of comments) {
      const key = (d: { start: number; end: number }) => `${d.start}-${d.end}`;
      const mine = readings.get(comment.id)!.durations;
      const theirs = new Set(comment.durations.map(key));
      hits += mine.filter((d) => theirs.has(key(d))).length;
      for (const d of mine) if (!theirs.has(key(d))) wrong.push(`${comment.id} extra "${d.text}"`);
      for (const d of comment.durations)
        if (!mine.some((m) => key(m) === key(d))) wrong.push(`${comment.id} missed "${d.text}"`);
      found += mine.length;
      labelled += comment.durations.length;
    }
    console.log(`Durations: F1 ${((2 * hits) / (found + labelled)).toFixed(3)} ${wrong.join('; ')}`);
    expect((2 * hits) / (found + labelled)).toBeGreaterThanOrEqual(0.95);
  });

  it('groups people exactly wherever two or more spoke of a practice', () => {
    const groups = groupPeople(
      comments.map((comment) => ({
        person: comment.author,
        role: comment.role === 'author' ? ('author' as const) : ('reader' as const),
        answer: comment.id,
        tags: readings.get(comment.id)!.tags,
      })),
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
    console.log(`Groups: ${wrong.length} wrong\n  ${wrong.join('\n  ')}`);
    expect(wrong).toEqual([]);
  });

  function tagScore(kind: 'PRACTICE' | 'CONCERN') {
    let [hits, found, labelled] = [0, 0, 0];
    const wrong: string[] = [];
    for (const comment of comments) {
      const theirs = new Set(
        comment.mentions
          .filter(
            (m) =>
              (m.kind === 'TREATMENT') === (kind === 'PRACTICE') && !m.implicit && vocabulary.tags.has(m.tag),
          )
          .map((m) => m.tag),
      );
      const mine = new Set(
        readings
          .get(comment.id)!
          .tags.filter((tag) => tag.kind === kind)
          .map((tag) => tag.tag),
      );
      for (const tag of mine) if (!theirs.has(tag)) wrong.push(`${comment.id} +${tag}`);
      for (const tag of theirs) if (!mine.has(tag)) wrong.push(`${comment.id} -${tag}`);
      hits += [...mine].filter((tag) => theirs.has(tag)).length;
      found += mine.size;
      labelled += theirs.size;
    }
    return { f1: (2 * hits) / (found + labelled), wrong };
  }

  function goldPairs(field: 'stance' | 'experience') {
    return comments.flatMap((comment) =>
      comment.tags.flatMap((label) => {
        const implicit = comment.mentions.every((m) => m.tag !== label.tag || m.implicit);
        const mine = readings.get(comment.id)!.tags.find((tag) => tag.tag === label.tag);
        return implicit || !mine
          ? []
          : [{ at: `${comment.id} ${label.tag}`, said: String(mine[field]), is: label[field] }];
      }),
    );
  }
});

function macroF1(pairs: readonly { said: string; is: string }[]): number {
  const classes = [...new Set(pairs.map(({ is }) => is))];
  const scores = classes.map((name) => {
    const hits = pairs.filter(({ said, is }) => said === name && is === name).length;
    return (
      (2 * hits) /
      (pairs.filter(({ said }) => said === name).length + pairs.filter(({ is }) => is === name).length)
    );
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}
