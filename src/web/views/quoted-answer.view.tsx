import { postAddress } from '../rules/address.rules.js';
import { useLanguage } from './language-context.view.js';
import { MarkedText } from './marked-text.view.js';
import type { Stretch } from '../../kernel/stretch.js';

interface QuotedProps {
  readonly answer: {
    readonly body: string | null;
    readonly author?: { readonly name: string } | null;
    readonly post: { readonly id: string; readonly title: string };
  };
  readonly marks?: readonly Stretch[];
}

/** An answer as that which something is done with, and the post that it answers. */
export function QuotedAnswer({ answer, marks = [] }: QuotedProps) {
  const language = useLanguage();
  return (
    <>
      <p class="quiet">
        {language.say('answering.toPost')}{' '}
        <a href={postAddress(answer.post)}>
          <bdi>{answer.post.title}</bdi>
        </a>
      </p>
      {answer.body !== null && (
        <blockquote class="quoted">
          <MarkedText text={answer.body} marks={marks} />
        </blockquote>
      )}
    </>
  );
}
