import { answerAddress } from '../rules/address.rules.js';
import { useLanguage } from './language-context.view.js';

/** A sentence of somebody's, as quotes show it. */
export interface Quoted {
  readonly text: string;
  readonly answer: {
    readonly id: string;
    readonly createdAt: string | Date;
    readonly author: { readonly name: string } | null;
  };
  /** Of which practice, where it isn't plain. */
  readonly practice?: string;
}

/** What people said in their own words, each with who and when, and the way to the whole answer. */
export function QuoteList({ quotes }: { readonly quotes: readonly Quoted[] }) {
  const language = useLanguage();
  return (
    <ul class="quotes">
      {quotes.map(({ text, answer, practice }) => (
        <li>
          {practice && <b>{practice}</b>}
          <blockquote dir="auto">{text}</blockquote>
          <p class="quiet">
            {answer.author && <bdi>{answer.author.name}</bdi>}
            {' · '}
            <time dateTime={new Date(answer.createdAt).toISOString()}>{language.day(answer.createdAt)}</time>
            {' · '}
            <a href={answerAddress(answer)}>{language.say('evidence.inAnswer')}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
