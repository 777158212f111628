import { answerAddress } from '../rules/address.rules.js';
import { AnswerPage } from '../documents/answer.document.js';
import { plainWords } from '../markdown.js';
import { pageOf } from '../paging.js';
import type { Route } from '../route.js';
import { AnswerPageView } from '../views/answer-page.view.js';
import { answerId } from './send-answer.page.js';

/** Replies on one page, without those to them. */
const SIZE = 40;

/** One answer with what hangs on it. A gap has its page too, since replies hang on it, but is not to be found. */
export const answerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/answers/:key',
    answer: async (visit) => {
      const variables = { id: answerId(visit), ...pageOf(visit, SIZE) };
      const { viewer, answer } = await visit.ask(AnswerPage, variables);
      const { author, body, post } = answer;
      const isGap = author === null || body === null;
      return {
        kind: 'page',
        viewer,
        head: {
          title: isGap
            ? post.title
            : visit.language.say('answering.title', { name: author.name, title: post.title }),
          ...(!isGap && {
            description: plainWords(body, 200),
            canonical: answerAddress(answer),
            publishedAt: answer.createdAt,
          }),
        },
        body: <AnswerPageView answer={answer} />,
      };
    },
  },
];
