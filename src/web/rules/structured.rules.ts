/** What a page holds in the words of schema.org, as search engines ask for it. */

const CONTEXT = 'https://schema.org';

type Moment = string | Date;

interface Said {
  readonly createdAt: Moment;
  readonly editedAt?: Moment | null;
}

export interface StructuredAnswer extends Said {
  /** Null for a gap in the thread, which is left out with what hangs on it. */
  readonly body: string | null;
  readonly author: { readonly name: string } | null;
  /** From the root. */
  readonly address: string;
  /** Those that stand on the page. */
  readonly replies?: readonly StructuredAnswer[];
}

export interface StructuredPost extends Said {
  readonly title: string;
  readonly text: string;
  readonly author: { readonly name: string };
  readonly address: string;
  /** All answers, also those that stand on other pages. */
  readonly answerCount: number;
  readonly answers: readonly StructuredAnswer[];
}

export interface StructuredQuestion extends Said {
  readonly question: string;
  /** Who asks, and when: those of the post. */
  readonly author: { readonly name: string };
  readonly address: string;
  /** All answers to this question, also those that stand on other pages. */
  readonly answerCount: number;
  readonly answers: readonly StructuredAnswer[];
}

/** A post's page: a story, and what people said to it. */
export function postStructured(post: StructuredPost, publicUrl: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'DiscussionForumPosting',
    headline: post.title,
    text: post.text,
    url: publicUrl + post.address,
    author: person(post.author),
    ...moments(post),
    commentCount: post.answerCount,
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: `${CONTEXT}/CommentAction`,
      userInteractionCount: post.answerCount,
    },
    comment: comments(post.answers, publicUrl),
  };
}

/**
 * A question's page. Nobody accepts an answer here, and nobody votes: how many people something helped is
 * counted over what they say, and is no vote for whoever says it.
 */
export function questionStructured(question: StructuredQuestion, publicUrl: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.question,
      text: question.question,
      url: publicUrl + question.address,
      author: person(question.author),
      ...moments(question),
      answerCount: question.answerCount,
      suggestedAnswer: question.answers.filter(isThere).map((answer) => said('Answer', answer, publicUrl)),
    },
  };
}

function comments(answers: readonly StructuredAnswer[], publicUrl: string): object[] {
  return answers.filter(isThere).map((answer) => said('Comment', answer, publicUrl));
}

function said(type: 'Comment' | 'Answer', answer: Shown, publicUrl: string): object {
  const replies = comments(answer.replies ?? [], publicUrl);
  return {
    '@type': type,
    text: answer.body,
    url: publicUrl + answer.address,
    author: person(answer.author),
    ...moments(answer),
    ...(replies.length > 0 && { comment: replies }),
  };
}

type Shown = StructuredAnswer & { readonly body: string; readonly author: { readonly name: string } };

function isThere(answer: StructuredAnswer): answer is Shown {
  return answer.body !== null && answer.author !== null;
}

function person({ name }: { readonly name: string }): object {
  return { '@type': 'Person', name };
}

function moments({ createdAt, editedAt }: Said): object {
  return {
    datePublished: new Date(createdAt).toISOString(),
    ...(editedAt != null && { dateModified: new Date(editedAt).toISOString() }),
  };
}
