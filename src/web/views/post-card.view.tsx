import { postAddress } from '../rules/address.rules.js';
import type { PostCardFragment } from '../documents/parts.document.js';
import { withoutDoubles } from '../rules/people.rules.js';
import { Glance } from './glance.view.js';
import { useLanguage } from './language-context.view.js';

interface CardProps {
  readonly post: PostCardFragment;
  /** Below another heading of its page. */
  readonly level?: 'h2' | 'h3';
}

/** A post in a list: what it asks, and what most people tried. */
export function PostCard({ post, level: Heading = 'h2' }: CardProps) {
  const language = useLanguage();
  const tips = withoutDoubles(post.tips.nodes.filter(({ people }) => people.tried > 0)).slice(0, 3);
  return (
    <article class="card">
      <Heading>
        <a href={postAddress(post)} dir="auto">
          {post.title}
        </a>
      </Heading>
      <p class="quiet">
        <bdi>{post.author.name}</bdi> ·{' '}
        <time dateTime={new Date(post.createdAt).toISOString()}>{language.day(post.createdAt)}</time> ·{' '}
        {language.say('post.answers', { count: post.answerCount })}
      </p>
      {post.questions.length > 0 && (
        <ul class="questions">
          {post.questions.slice(0, 3).map(({ text }) => (
            <li dir="auto">{text}</li>
          ))}
        </ul>
      )}
      {tips.length > 0 && <Glance tips={tips} />}
    </article>
  );
}
