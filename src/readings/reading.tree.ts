import { Injectable } from '@nestjs/common';
import { shownTexts } from '../answers/answer.queries.js';
import { THREAD_ORDER } from '../answers/answer.tree.js';
import { type Branch, dateOf, type Source, toMany, toOne, toPages } from '../platform/tree/source.js';
import { Tree } from '../platform/tree/tree.js';

const READING: Source = {
  name: 'Reading',
  type: 'Reading',
  table: 'readings',
  columns: {
    engineVersion: 'engine_version',
    vocabularyVersion: 'vocabulary_version',
    readAt: 'read_at',
    durations: 'durations',
  },
  shape: (reading) => {
    reading.readAt = dateOf(reading.readAt);
  },
};

const TAG_READING: Source = {
  name: 'TagReading',
  type: 'TagReading',
  table: 'tag_readings',
  columns: {
    stance: 'stance',
    experience: 'experience',
    confidence: 'confidence',
    cause: 'cause',
    rule: 'rule',
    cueStart: 'cue_start',
    cueEnd: 'cue_end',
    source: 'source',
  },
  needs: { why: ['rule', 'stance', 'experience', 'cause'] },
};

const MENTION: Source = {
  name: 'Mention',
  type: 'Mention',
  table: 'mentions',
  columns: { start: 'start_offset', end: 'end_offset', quote: 'quote' },
};

const BRANCHES: readonly Branch[] = [
  toOne({
    from: 'Answer',
    field: 'reading',
    to: 'Reading',
    staysInThread: true,
    where: ({ child, parent, viewer }) =>
      `${child}.answer_id = ${parent}.id and ${shownTexts(viewer, parent)}`,
  }),
  toMany({
    from: 'Reading',
    field: 'tags',
    to: 'TagReading',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.answer_id = ${parent}.answer_id and not ${child}.rejected`,
    orderBy: ({ child }) => `${child}.tag_id`,
  }),
  toMany({
    from: 'Reading',
    field: 'mentions',
    to: 'Mention',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.answer_id = ${parent}.answer_id and exists (
      select from tag_readings r where r.answer_id = ${child}.answer_id and r.tag_id = ${child}.tag_id and not r.rejected)`,
    orderBy: ({ child }) => `${child}.start_offset, ${child}.end_offset`,
  }),
  toMany({
    from: 'Reading',
    field: 'questions',
    to: 'Question',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.id in (
      select l.question_id from question_links l where l.answer_id = ${parent}.answer_id)`,
    orderBy: ({ child }) => `${child}.position`,
  }),
  toPages({
    from: 'Question',
    field: 'answers',
    to: 'Answer',
    staysInThread: true,
    where: ({
      child,
      parent,
      viewer,
    }) => `${child}.post_id = ${parent}.post_id and ${shownTexts(viewer, child)}
      and exists (select from question_links l where l.question_id = ${parent}.id and l.answer_id = ${child}.id)`,
    order: () => THREAD_ORDER,
    total: ({
      parent,
      viewer,
    }) => `(select count(*)::int from question_links l join answers a on a.id = l.answer_id
      where l.question_id = ${parent}.id and ${shownTexts(viewer, 'a')})`,
  }),
  toMany({
    from: 'Question',
    field: 'practices',
    to: 'Tag',
    staysInThread: true,
    where: ({ child, parent }) => `${child}.id in (
      select n.tag_id from question_practices n where n.question_id = ${parent}.id)`,
    orderBy: ({ child }) => `${child}.name`,
  }),
  ...['TagReading', 'Mention'].map((from) =>
    toOne({
      from,
      field: 'tag',
      to: 'Tag',
      staysInThread: true,
      where: ({ child, parent }) => `${child}.id = ${parent}.tag_id`,
    }),
  ),
];

/** What was read from answers, as the edge reads it: below the answer, which says who may see it. */
@Injectable()
export class ReadingTree {
  constructor(tree: Tree) {
    tree.plant(READING, BRANCHES);
    tree.plant(TAG_READING);
    tree.plant(MENTION);
  }
}
