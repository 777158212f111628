import { answerAddress, keyOf } from '../rules/address.rules.js';
import type { AnswerBitsFragment } from '../documents/parts.document.js';
import type { Language } from '../language.js';
import { useLanguage } from './language-context.view.js';
import { MarkedText } from './marked-text.view.js';
import { ReadingLine } from './reading.view.js';

/** An answer with those replies to it that are shown along. */
export interface ThreadAnswer extends AnswerBitsFragment {
  readonly replies?: { readonly nodes: readonly ThreadAnswer[] };
}

/** Answers with their replies below them, as far as they were read. */
export function Thread({ answers }: { readonly answers: readonly ThreadAnswer[] }) {
  return (
    <ol class="thread">
      {answers.map((answer) => (
        <li>
          <AnswerView answer={answer} />
        </li>
      ))}
    </ol>
  );
}

export function AnswerView({ answer }: { readonly answer: ThreadAnswer }) {
  const language = useLanguage();
  const replies = answer.replies?.nodes ?? [];
  const more = answer.replyCount - replies.length;
  return (
    <>
      <article class="answer" id={`a-${keyOf(answer.id)}`}>
        {answer.body === null || answer.author === null ? (
          <p class="quiet gap">{language.say(`answer.gap.${answer.status}`)}</p>
        ) : (
          <>
            {answerHead(answer, language)}
            {MarkedText({ text: answer.body, marks: answer.reading?.mentions ?? [] })}
            {answer.reading && <ReadingLine reading={answer.reading} />}
            {answerLinks(answer, language)}
          </>
        )}
      </article>
      {replies.length > 0 && <Thread answers={replies} />}
      {more > 0 && (
        <p class="more">
          <a href={answerAddress(answer)}>{language.say('answer.moreReplies', { count: more })}</a>
        </p>
      )}
    </>
  );
}

// No components of their own, as there are hundreds of answers: each would take as long as its content.

function answerHead(answer: ThreadAnswer, language: Language) {
  return (
    <header>
      <bdi class="who">{answer.author!.name}</bdi>{' '}
      <a class="quiet" href={answerAddress(answer)}>
        <time dateTime={new Date(answer.createdAt).toISOString()}>{language.day(answer.createdAt)}</time>
      </a>
      {answer.editedAt && <span class="quiet"> · {language.say('answer.edited')}</span>}
    </header>
  );
}

function answerLinks(answer: ThreadAnswer, language: Language) {
  const { edit, withdraw, correctReading } = answer.viewerMay;
  const address = answerAddress(answer);
  return (
    <p class="doings">
      <a href={`${address}/reply`}>{language.say('answer.reply')}</a>
      {correctReading && <a href={`${address}/reading`}>{language.say('answer.correct')}</a>}
      {edit && <a href={`${address}/edit`}>{language.say('answer.edit')}</a>}
      {withdraw && <a href={`${address}/withdraw`}>{language.say('answer.withdraw')}</a>}
    </p>
  );
}
