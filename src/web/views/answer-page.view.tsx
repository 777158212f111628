import { answerAddress, postAddress } from '../rules/address.rules.js';
import type { AnswerPageQuery } from '../documents/answer.document.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { saidOf } from './reading.view.js';
import { AnswerView, Thread } from './thread.view.js';

type Answer = AnswerPageQuery['answer'];

/** One answer: what it is said to, what was read from it and why, and what others said to it. */
export function AnswerPageView({ answer }: { readonly answer: Answer }) {
  const language = useLanguage();
  const { post, replies } = answer;
  const { replies: _, ...alone } = { ...answer, replyCount: 0 };
  const hasReplies = replies.nodes.length > 0;
  return (
    <>
      <section class="alone">
        <p class="quiet">{language.say('answering.toPost')}</p>
        <h1 dir="auto">
          <a href={postAddress(post)}>{post.title}</a>
        </h1>
        <InReplyTo answer={answer} />
        <AnswerView answer={alone} vocabulary={post.vocabulary} />
        <Why answer={answer} />
      </section>
      {hasReplies && (
        <section aria-labelledby="replies">
          <h2 id="replies">{language.say('answering.replies', { count: answer.replyCount })}</h2>
          <Thread answers={replies.nodes} vocabulary={post.vocabulary} />
          <PageLinks marks={replies.pageInfo} address={answerAddress(answer)} anchor="#replies" />
        </section>
      )}
    </>
  );
}

function InReplyTo({ answer: { parent } }: { readonly answer: Answer }) {
  const language = useLanguage();
  if (parent === null) return null;
  const label =
    parent.author === null
      ? language.say('answering.inReplyToGap')
      : language.say('answering.inReplyTo', { name: parent.author.name });
  return (
    <div class="parent">
      <p class="quiet">
        <a href={answerAddress(parent)}>
          <bdi>{label}</bdi>
        </a>
      </p>
      {parent.body !== null && (
        <blockquote class="quoted short" dir="auto">
          {parent.body}
        </blockquote>
      )}
    </div>
  );
}

/** The engine gives its reasons in English. */
function Why({ answer: { reading } }: { readonly answer: Answer }) {
  const language = useLanguage();
  if (reading === null || reading.tags.length === 0) return null;
  return (
    <details class="why">
      <summary>{language.say('answering.why')}</summary>
      <dl>
        {reading.tags.map((each) => (
          <>
            <dt>
              {each.tag.name}
              {each.tag.kind === 'PRACTICE' && `: ${saidOf(each, language)}`}
            </dt>
            <dd class="quiet" lang="en">
              {each.why}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}
