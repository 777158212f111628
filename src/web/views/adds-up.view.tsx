import { questionAddress, type ScopeAddress } from '../rules/address.rules.js';
import type { PostPageQuery } from '../documents/post.document.js';
import { withoutDoubles } from '../rules/people.rules.js';
import { Cautions, cautionsOf } from './cautions.view.js';
import { HowLong } from './how-long.view.js';
import { useLanguage } from './language-context.view.js';
import { TipTable } from './tip-table.view.js';

type Post = PostPageQuery['post'];
type Sentences = Post['summary'];

/** What the answers to a post add up to: question by question, and all together. */
export function AddsUp({ post }: { readonly post: Post }) {
  const language = useLanguage();
  const isAnswered = post.questions.some(({ tips }) => tips.nodes.length > 0);
  const shown = post.questions.flatMap(({ tips }) => cautionsOf(tips.nodes));
  const hasTips = post.tips.nodes.length > 0;
  return (
    <>
      {post.questions.map((question) => (
        <QuestionSum question={question} alone={!hasTips} />
      ))}
      {hasTips ? (
        <Together post={post} open={!isAnswered} />
      ) : (
        <>
          <p class="quiet">{language.say('post.nothingYet')}</p>
          <HowLong time={post.durations} />
        </>
      )}
      <Cautions tips={withoutDoubles(post.tips.nodes)} level="h3" besides={shown} />
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
  const tips = withoutDoubles(question.tips.nodes);
  const isAnswered = tips.length > 0;
  return (
    <section class="adds-up">
      <h3 dir="auto">
        <a href={address}>{question.text}</a>
      </h3>
      {isAnswered && (
        <>
          <Sum sentences={question.summary} />
          <TipTable tips={tips} scope={{ kind: 'question', id: question.id }} caption={question.text} />
          <HowLong time={question.durations} />
          <Cautions tips={tips} level="h4" />
          <p>
            <a href={address}>{language.say('post.allOfQuestion')}</a>
          </p>
        </>
      )}
      {!isAnswered && <HowLong time={question.durations} />}
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
      <TipTable
        tips={withoutDoubles(post.tips.nodes)}
        scope={scope}
        caption={language.say('post.together')}
      />
      <HowLong time={post.durations} />
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
