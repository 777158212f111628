import { postAddress } from '../rules/address.rules.js';
import type { PostPageQuery } from '../documents/post.document.js';
import { markdownToHtml } from '../markdown.js';
import { AddsUp } from './adds-up.view.js';
import { AnswerForm, type AnswerFormProps } from './answer-form.view.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { Thread } from './thread.view.js';

interface PostProps {
  readonly post: PostPageQuery['post'];
  readonly form: Omit<AnswerFormProps, 'action' | 'questions'>;
}

export function PostView({ post, form }: PostProps) {
  const language = useLanguage();
  const address = postAddress(post);
  return (
    <>
      <article class="post">
        <h1 dir="auto">{post.title}</h1>
        <PostLine post={post} />
        <div class="story" dir="auto" dangerouslySetInnerHTML={{ __html: markdownToHtml(post.body) }} />
      </article>
      <section aria-labelledby="adds-up">
        <h2 id="adds-up">{language.say('post.addsUp')}</h2>
        <AddsUp post={post} />
      </section>
      <section aria-labelledby="answers" id="thread">
        <h2 id="answers">{language.say('post.answers', { count: post.answerCount })}</h2>
        <Thread answers={post.answers.nodes} vocabulary={post.vocabulary} />
        <PageLinks marks={post.answers.pageInfo} address={address} anchor="#thread" />
      </section>
      {post.viewerMay.answer || form.state.problem ? (
        <AnswerForm {...form} action={`${address}/answer`} questions={post.questions} />
      ) : (
        <p class="quiet">{language.say('post.closed')}</p>
      )}
    </>
  );
}

function PostLine({ post }: Pick<PostProps, 'post'>) {
  const language = useLanguage();
  return (
    <p class="quiet">
      <bdi>{post.author.name}</bdi> ·{' '}
      <time dateTime={new Date(post.createdAt).toISOString()}>{language.day(post.createdAt)}</time>
      {post.editedAt && ` · ${language.say('answer.edited')}`}
      {' · '}
      <a href="#thread">{language.say('post.answers', { count: post.answerCount })}</a>
      {post.viewerMay.answer && (
        <>
          {' · '}
          <a href="#answer-form">{language.say('post.toForm')}</a>
        </>
      )}
      {post.viewerMay.edit && (
        <>
          {' · '}
          <a href={`/posts/${postAddress(post).split('/')[2]}/edit`}>{language.say('answer.edit')}</a>
        </>
      )}
    </p>
  );
}
