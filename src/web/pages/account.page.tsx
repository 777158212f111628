import { MyAnswers, MyPosts } from '../documents/account.document.js';
import { signInAddress } from '../rules/next-address.rules.js';
import { pageOf } from '../paging.js';
import type { Answered, Route } from '../route.js';
import { AccountView, MyAnswersView, MyPostsView } from '../views/account.view.js';
import type { Visit } from '../visit.js';

const SIZE = 20;

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/account',
    answer: async (visit) => {
      const { viewer } = await visit.ask(MyPosts, pageOf(visit, SIZE));
      if (viewer === null) return toSignIn(visit);
      return {
        kind: 'page',
        viewer,
        head: { title: visit.language.say('account.posts') },
        body: (
          <AccountView viewer={viewer} token={visit.formToken} shows="posts">
            <MyPostsView posts={viewer.posts} />
          </AccountView>
        ),
      };
    },
  },
  {
    method: 'GET',
    path: '/account/answers',
    answer: async (visit) => {
      const { viewer } = await visit.ask(MyAnswers, pageOf(visit, SIZE));
      if (viewer === null) return toSignIn(visit);
      return {
        kind: 'page',
        viewer,
        head: { title: visit.language.say('account.answers') },
        body: (
          <AccountView viewer={viewer} token={visit.formToken} shows="answers">
            <MyAnswersView answers={viewer.answers} />
          </AccountView>
        ),
      };
    },
  },
];

function toSignIn(visit: Visit): Answered {
  return { kind: 'redirect', to: signInAddress(visit.address) };
}
