import { notFound } from '../../kernel/errors.js';
import { answerAddress, idOf, questionAddress } from '../rules/address.rules.js';
import { QuestionPage, type QuestionPageQuery } from '../documents/question.document.js';
import { plainWords } from '../markdown.js';
import { canonicalOf, pageOf } from '../paging.js';
import type { Answered, Route } from '../route.js';
import { questionStructured } from '../rules/structured.rules.js';
import { QuestionView } from '../views/question.view.js';
import type { Visit } from '../visit.js';

/** All answers of most questions: search engines are told of those that stand on the page. */
const SIZE = 100;

export const questionRoutes: readonly Route[] = ['/questions/:key', '/questions/:key/:slug'].map((path) => ({
  method: 'GET',
  path,
  answer: questionPage,
}));

async function questionPage(visit: Visit): Promise<Answered> {
  const id = idOf('Question', visit.part('key'));
  if (id === null) throw notFound('The question');
  const { viewer, node } = await visit.ask(QuestionPage, { id, ...pageOf(visit, SIZE) });
  if (node?.__typename !== 'Question') throw notFound('The question');
  const address = questionAddress(node);
  const [path, query] = visit.address.split('?') as [string, string?];
  // A question that is asked in other words now is found by its key.
  if (path !== address)
    return { kind: 'redirect', to: query ? `${address}?${query}` : address, permanent: true };
  const told = node.summary.map(({ text }) => text).join(' ');
  return {
    kind: 'page',
    viewer,
    head: {
      title: node.text,
      description: plainWords(told || `${node.text} ${node.post.title}`, 200),
      canonical: canonicalOf(visit, address),
      structured: structuredOf(node, visit.publicUrl),
    },
    body: <QuestionView question={node} />,
  };
}

type Question = Extract<QuestionPageQuery['node'], { readonly __typename: 'Question' }>;

function structuredOf(question: Question, publicUrl: string): object {
  const { answers, post, text } = question;
  const said = answers.nodes.map((answer) => ({ ...answer, address: answerAddress(answer) }));
  return questionStructured(
    {
      question: text,
      author: post.author,
      createdAt: post.createdAt,
      address: questionAddress(question),
      answerCount: answers.totalCount ?? said.length,
      answers: said,
    },
    publicUrl,
  );
}
