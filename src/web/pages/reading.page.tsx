import { forbidden, Refusal } from '../../kernel/errors.js';
import { placeOf } from '../rules/answer-place.rules.js';
import { answerAddress } from '../rules/address.rules.js';
import {
  choiceNamed,
  correctionOf,
  correctionsOf,
  isDecided,
  practiceNamed,
  saysOfAll,
} from '../rules/correction.rules.js';
import { SayOtherwise, SayRight, type TagCorrectionInput } from '../documents/answering.document.js';
import { PracticesNamed, ReadingPage, type ReadingPageQuery } from '../documents/reading.document.js';
import { findWords } from '../rules/evidence.rules.js';
import { answeringProblem } from '../problems.js';
import type { Answered, Route } from '../route.js';
import type { Problem } from '../views/form.view.js';
import { type Missed, ReadingPageView } from '../views/reading-page.view.js';
import type { Visit } from '../visit.js';
import { answerId } from './send-answer.page.js';

type Answer = ReadingPageQuery['answer'];

export const readingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/answers/:key/reading',
    answer: async (visit) => page(visit, await found(visit), {}),
  },
  { method: 'POST', path: '/answers/:key/reading', answer: (visit) => said(visit) },
];

interface Again {
  readonly problem?: Problem;
  /** The part about a practice that was missed, as it was sent. */
  readonly missed?: Missed;
}

/** @throws Refusal FORBIDDEN for all but its writer and moderators. */
async function found(visit: Visit): Promise<ReadingPageQuery> {
  const all = await visit.ask(ReadingPage, { id: answerId(visit) });
  if (!all.answer.viewerMay.correctReading) throw forbidden(answerAddress(all.answer));
  return all;
}

function page(visit: Visit, { viewer, answer }: ReadingPageQuery, again: Again): Answered {
  return {
    kind: 'page',
    status: again.problem || again.missed?.state.problem ? 422 : 200,
    viewer,
    head: { title: visit.language.say('correct.title') },
    body: (
      <ReadingPageView
        answer={answer}
        state={{ token: visit.formToken, ...(again.problem && { problem: again.problem }) }}
        missed={{ state: {}, ...again.missed }}
      />
    ),
  };
}

/** Confirms what was read, says what was read wrongly, or adds what was missed. */
async function said(visit: Visit): Promise<Answered> {
  const all = await found(visit);
  if (visit.field('act') === 'add') return added(visit, all);
  const corrections = visit.field('act') === 'confirm' ? [] : correctionsSent(visit, all.answer);
  if (corrections === null)
    return page(visit, all, { problem: { message: visit.language.say('correct.unclear') } });
  try {
    return await kept(visit, all.answer, corrections);
  } catch (error) {
    return page(visit, all, { problem: problem(error, visit) });
  }
}

/** What is to be read otherwise; null for a form that doesn't say it of all that it could. */
function correctionsSent(visit: Visit, { reading, viewerMay }: Answer): TagCorrectionInput[] | null {
  if (visit.field('act') !== 'correct') return null;
  const tags = reading?.tags ?? [];
  const sent = {
    choice: (id: string) => visit.field(`said-${id}`),
    concerns: { shown: visit.fields('shown'), kept: visit.fields('about') },
  };
  const open = tags.filter((each) => !isDecided(each, viewerMay));
  return saysOfAll(open, sent) ? correctionsOf(tags, sent) : null;
}

/** Whoever has looked at everything and changes nothing says that it is right. */
async function kept(visit: Visit, { id }: Answer, tags: readonly TagCorrectionInput[]): Promise<Answered> {
  if (tags.length === 0) {
    const { confirmReading } = await visit.ask(SayRight, { answerId: id });
    return { kind: 'redirect', to: placeOf(confirmReading) };
  }
  const { correctReading } = await visit.ask(SayOtherwise, { input: { answerId: id, tags } });
  return { kind: 'redirect', to: placeOf(correctReading) };
}

async function added(visit: Visit, all: ReadingPageQuery): Promise<Answered> {
  const { answer } = all;
  const { language } = visit;
  const values = {
    practice: visit.field('practice'),
    words: visit.field('words'),
    chosen: visit.field('chosen'),
    how: visit.field('how'),
  };
  const again = (field: string, message: string, candidates: Missed['candidates'] = []) =>
    page(visit, all, { missed: { state: { values, problem: { field, message } }, candidates } });

  const practices = await practicesNamed(visit, answer, values.practice);
  const practice =
    practices.find(({ id }) => id === values.chosen) ?? practiceNamed(practices, values.practice);
  if (practices.length === 0) return again('practice', language.say('correct.unknownPractice'));
  if (practice === undefined) return again('practice', language.say('correct.severalPractices'), practices);
  // One that was chosen from several is not asked for again.
  values.practice = practice.name;
  const evidence = findWords(answer.body ?? '', values.words);
  if (evidence === null) return again('words', language.say('correct.notInText'));
  const choice = choiceNamed(values.how) ?? 'NO_OUTCOME';
  const correction = correctionOf(practice.id, choice === 'CAUSE' ? 'NO_OUTCOME' : choice);
  try {
    return await kept(visit, answer, [{ ...correction, evidence }]);
  } catch (error) {
    return again('', problem(error, visit).message);
  }
}

async function practicesNamed(visit: Visit, { post }: Answer, typed: string) {
  const startsWith = typed.trim();
  if (startsWith === '' || startsWith.length > 100) return [];
  const vocabulary = post.vocabulary.slug;
  return (await visit.ask(PracticesNamed, { vocabulary, startsWith })).tags.nodes;
}

/** What a moderator has decided stays so; its writer is told. */
function problem(error: unknown, visit: Visit): Problem {
  if (error instanceof Refusal && error.code === 'FORBIDDEN')
    return { message: visit.language.say('correct.decided') };
  return answeringProblem(error, visit.language);
}
