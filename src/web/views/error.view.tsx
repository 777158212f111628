import { useLanguage } from './language-context.view.js';

interface ErrorProps {
  readonly title: string;
  readonly advice: string;
}

export function ErrorView({ title, advice }: ErrorProps) {
  const language = useLanguage();
  return (
    <section class="plain">
      <h1>{title}</h1>
      <p>{advice}</p>
      <p>
        <a href="/">{language.say('error.toBoard')}</a> ·{' '}
        <a href="/search">{language.say('error.toSearch')}</a>
      </p>
    </section>
  );
}
