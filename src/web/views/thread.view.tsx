import { answerAddress } from '../rules/address.rules.js';
import type { AnswerBitsFragment } from '../documents/parts.document.js';
import type { Language } from '../language.js';
import { useLanguage } from './language-context.view.js';
import { MarkedText } from './marked-text.view.js';
import { readingLine, type Shown } from './reading.view.js';

/** An answer with those replies to it that are shown along. */
export interface ThreadAnswer extends AnswerBitsFragment {
  readonly replies?: { readonly nodes: readonly ThreadAnswer[] };
}

/** Answers with their replies below them, as far as they were read. */
export function Thread({ answers, vocabulary }: Tagged & { readonly answers: readonly ThreadAnswer[] }) {
  return thread(answers, { language: useLanguage(), vocabulary });
}

export function AnswerView({ answer, vocabulary }: Tagged & { readonly answer: ThreadAnswer }) {
  return answerView(answer, { language: useLanguage(), vocabulary });
}

type Tagged = Pick<Shown, 'vocabulary'>;

// No components below, as there are hundreds of answers: each would take as long as its content.

function thread(answers: readonly ThreadAnswer[], shown: Shown) {
  return (
    <ol class="thread">
      {answers.map((answer) => (
        <li>{answerView(answer, shown)}</li>
      ))}
    </ol>
  );
}

function answerView(answer: ThreadAnswer, shown: Shown) {
  const { language } = shown;
  const replies = answer.replies?.nodes ?? [];
  const more = answer.replyCount - replies.length;
  const address = answerAddress(answer);
  return (
    <>
      <article class="answer" id={`a-${address.slice(address.lastIndexOf('/') + 1)}`}>
        {answer.body === null || answer.author === null ? (
          <p class="quiet gap">{language.say(`answer.gap.${answer.status}`)}</p>
        ) : (
          <>
            {answerHead(answer, address, language)}
            {MarkedText({ text: answer.body, marks: answer.reading?.mentions ?? [] })}
            {answer.reading && readingLine(answer.reading, shown)}
            {answerLinks(answer, address, language)}
          </>
        )}
      </article>
      {replies.length > 0 && thread(replies, shown)}
      {more > 0 && (
        <p class="more">
          <a href={address}>{language.say('answer.moreReplies', { count: more })}</a>
        </p>
      )}
    </>
  );
}

function answerHead(answer: ThreadAnswer, address: string, language: Language) {
  return (
    <header>
      <bdi class="who">{answer.author!.name}</bdi>{' '}
      <a class="quiet" href={address}>
        <time dateTime={new Date(answer.createdAt).toISOString()}>{language.day(answer.createdAt)}</time>
      </a>
      {answer.editedAt && <span class="quiet"> · {language.say('answer.edited')}</span>}
    </header>
  );
}

function answerLinks(answer: ThreadAnswer, address: string, language: Language) {
  const { edit, withdraw, correctReading } = answer.viewerMay;
  return (
    <p class="doings">
      <a href={`${address}/reply`}>{language.say('answer.reply')}</a>
      {correctReading && <a href={`${address}/reading`}>{language.say('answer.correct')}</a>}
      {edit && <a href={`${address}/edit`}>{language.say('answer.edit')}</a>}
      {withdraw && <a href={`${address}/withdraw`}>{language.say('answer.withdraw')}</a>}
    </p>
  );
}
