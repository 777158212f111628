import { postAddress, questionAddress } from '../rules/address.rules.js';
import type { QuestionPageQuery } from '../documents/question.document.js';
import { Sum } from './adds-up.view.js';
import { Cautions } from './cautions.view.js';
import { HowLong } from './how-long.view.js';
import { isCounted } from '../rules/people.rules.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { Thread } from './thread.view.js';
import { TipTable } from './tip-table.view.js';

export type AskedQuestion = Extract<
  NonNullable<QuestionPageQuery['node']>,
  { readonly __typename: 'Question' }
>;

/** One question of a post: what the answers to it add up to, and all of them. */
export function QuestionView({ question }: { readonly question: AskedQuestion }) {
  const language = useLanguage();
  const { post, tips, answers } = question;
  return (
    <section>
      <p class="quiet">
        {language.say('browse.askedIn')}{' '}
        <a href={postAddress(post)} dir="auto">
          {post.title}
        </a>{' '}
        · <bdi>{post.author.name}</bdi> ·{' '}
        <time dateTime={new Date(post.createdAt).toISOString()}>{language.day(post.createdAt)}</time>
      </p>
      <h1 dir="auto">{question.text}</h1>
      <h2>{language.say('post.addsUp')}</h2>
      {tips.nodes.length === 0 ? (
        <>
          <p class="quiet">{language.say('post.nothingYet')}</p>
          <HowLong time={question.durations} />
        </>
      ) : (
        <>
          <Sum sentences={question.summary} />
          <TipTable
            tips={tips.nodes.filter(({ people }) => isCounted(people))}
            scope={{ kind: 'question', id: question.id }}
            caption={question.text}
          />
          <HowLong time={question.durations} />
          <Cautions tips={tips.nodes} level="h3" />
        </>
      )}
      <h2 id="answers">{language.say('browse.answersToIt')}</h2>
      {answers.nodes.length === 0 && <p class="quiet">{language.say('browse.noAnswerToIt')}</p>}
      <Thread answers={answers.nodes} vocabulary={question.post.vocabulary} />
      <PageLinks marks={answers.pageInfo} address={questionAddress(question)} anchor="#answers" />
      <Neighbours question={question} />
    </section>
  );
}

/** The other questions of its post, and the way to answer. */
function Neighbours({ question: { id, post } }: { readonly question: AskedQuestion }) {
  const language = useLanguage();
  const others = post.questions.filter((other) => other.id !== id);
  return (
    <>
      <p>
        <a class="button" href={`${postAddress(post)}#answer-form`}>
          {language.say('browse.answerIt')}
        </a>
      </p>
      {others.length > 0 && (
        <nav aria-labelledby="neighbours">
          <h2 id="neighbours">{language.say('browse.alsoAsked')}</h2>
          <ul class="questions">
            {others.map((other) => (
              <li dir="auto">
                <a href={questionAddress(other)}>{other.text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
