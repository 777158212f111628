import type { ComponentChildren } from 'preact';
import { postAddress } from '../rules/address.rules.js';
import type { MyAnswersQuery, MyPostsQuery } from '../documents/account.document.js';
import { FormFrame } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { PageLinks } from './page-links.view.js';
import { PostCard } from './post-card.view.js';
import { AnswerView } from './thread.view.js';

interface AccountProps {
  readonly viewer: { readonly person: { readonly name: string }; readonly email: string | null };
  readonly token: string;
  readonly shows: 'posts' | 'answers';
  readonly children: ComponentChildren;
}

/** Somebody's own page: who they are here, and what they wrote. */
export function AccountView({ viewer, token, shows, children }: AccountProps) {
  const language = useLanguage();
  return (
    <>
      <section class="who-i-am" aria-labelledby="account">
        <div>
          <h1 id="account">
            <bdi>{viewer.person.name}</bdi>
          </h1>
          {viewer.email !== null && (
            <p class="quiet">
              <bdi>{viewer.email}</bdi> · {language.say('account.onlyYou')}
            </p>
          )}
        </div>
        <FormFrame action="/account/sign-out" state={{ token }}>
          <button type="submit" class="second">
            {language.say('account.sign-out')}
          </button>
        </FormFrame>
      </section>
      <section class="mine" aria-labelledby="mine">
        <h2 id="mine" class="unseen">
          {language.say(`account.${shows}`)}
        </h2>
        <nav class="tabs" aria-label={language.say('account.wrote')}>
          <a href="/account" aria-current={shows === 'posts' ? 'page' : undefined}>
            {language.say('account.posts')}
          </a>
          <a href="/account/answers" aria-current={shows === 'answers' ? 'page' : undefined}>
            {language.say('account.answers')}
          </a>
        </nav>
        {children}
      </section>
    </>
  );
}

type Mine<Query extends { readonly viewer: object | null }> = NonNullable<Query['viewer']>;

export function MyPostsView({ posts }: { readonly posts: Mine<MyPostsQuery>['posts'] }) {
  const language = useLanguage();
  if (posts.nodes.length === 0 && !posts.pageInfo.hasPreviousPage) {
    return (
      <div class="empty">
        <p>{language.say('account.noPosts')}</p>
        <p>
          <a class="button" href="/ask">
            {language.say('layout.ask')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <>
      {posts.nodes.map((post) => (
        <PostCard post={post} />
      ))}
      <PageLinks marks={posts.pageInfo} address="/account" />
    </>
  );
}

export function MyAnswersView({ answers }: { readonly answers: Mine<MyAnswersQuery>['answers'] }) {
  const language = useLanguage();
  if (answers.nodes.length === 0 && !answers.pageInfo.hasPreviousPage) {
    return (
      <div class="empty">
        <p>{language.say('account.noAnswers')}</p>
        <p>
          <a class="button" href="/">
            {language.say('error.toBoard')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <>
      {answers.nodes.map((answer) => (
        <div class="my-answer">
          <h3>
            <a href={postAddress(answer.post)} dir="auto">
              {answer.post.title}
            </a>
          </h3>
          <AnswerView answer={{ ...answer, replyCount: 0 }} vocabulary={answer.post.vocabulary} />
        </div>
      ))}
      <PageLinks marks={answers.pageInfo} address="/account/answers" />
    </>
  );
}
