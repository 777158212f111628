import { answerAddress, questionAddress, type ScopeAddress } from '../address.rules.js';
import type { PostPageQuery } from '../documents/post.document.js';
import { useLanguage } from './language-context.view.js';
import { TipTable } from './tip-table.view.js';

type Post = PostPageQuery['post'];
type Tips = Post['tips']['nodes'];
type Sentences = Post['summary'];

/** What the answers to a post add up to: question by question, and all together. */
export function AddsUp({ post }: { readonly post: Post }) {
  const language = useLanguage();
  const isAnswered = post.questions.some(({ tips }) => tips.nodes.length > 0);
  const hasTips = post.tips.nodes.length > 0;
  return (
    <>
      {post.questions.map((question) => (
        <QuestionSum question={question} alone={!hasTips} />
      ))}
      {hasTips ? (
        <Together post={post} open={!isAnswered} />
      ) : (
        <p class="quiet">{language.say('post.nothingYet')}</p>
      )}
      <Cautions tips={post.tips.nodes} />
    </>
  );
}

interface QuestionSumProps {
  readonly question: Post['questions'][number];
  /** Where no question has anything yet, that is said once for all of them. */
  readonly alone: boolean;
}

function QuestionSum({ question, alone }: QuestionSumProps) {
  const language = useLanguage();
  const address = questionAddress(question);
  const isAnswered = question.tips.nodes.length > 0;
  return (
    <section class="adds-up">
      <h3 dir="auto">
        <a href={address}>{question.text}</a>
      </h3>
      {isAnswered && (
        <>
          <Sum sentences={question.summary} />
          <TipTable
            tips={question.tips.nodes}
            scope={{ kind: 'question', id: question.id }}
            caption={question.text}
          />
          <p>
            <a href={address}>{language.say('post.allOfQuestion')}</a>
          </p>
        </>
      )}
      {!isAnswered && !alone && <p class="quiet">{language.say('post.nothingOnIt')}</p>}
    </section>
  );
}

/** The whole post at once; folded where the questions have shown most of it already. */
function Together({ post, open }: { readonly post: Post; readonly open: boolean }) {
  const language = useLanguage();
  const scope: ScopeAddress = { kind: 'post', id: post.id };
  return (
    <details class="adds-up" open={open}>
      <summary>
        <h3>{language.say('post.together')}</h3>
      </summary>
      <Sum sentences={post.summary} />
      <TipTable tips={post.tips.nodes} scope={scope} caption={language.say('post.together')} />
    </details>
  );
}

export function Sum({ sentences }: { readonly sentences: Sentences }) {
  if (sentences.length === 0) return null;
  return (
    <p class="sum" lang="en">
      {sentences.map(({ text }) => text).join(' ')}
    </p>
  );
}

/** That something did not help is a tip too. */
function Cautions({ tips }: { readonly tips: Tips }) {
  const language = useLanguage();
  const cautions = tips.flatMap(({ tag, quotes }) => quotes.map((quote) => ({ tag, quote }))).slice(0, 5);
  if (cautions.length === 0) return null;
  return (
    <section class="adds-up">
      <h3>{language.say('post.cautions')}</h3>
      <ul class="quotes">
        {cautions.map(({ tag, quote }) => (
          <li>
            <b>{tag.name}</b>
            <blockquote dir="auto">{quote.text}</blockquote>
            <a class="quiet" href={answerAddress(quote.answer)}>
              {language.say('evidence.inAnswer')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
