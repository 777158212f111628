import { useLanguage } from './language-context.view.js';

interface ErrorProps {
  readonly title: string;
  readonly advice: string;
  readonly detail?: string | undefined;
}

export function ErrorView({ title, advice, detail }: ErrorProps) {
  const language = useLanguage();
  return (
    <section class="plain">
      <h1>{title}</h1>
      <p>{advice}</p>
      {detail && <p class="quiet">{detail}</p>}
      <p>
        <a href="/">{language.say('error.toBoard')}</a> ·{' '}
        <a href="/search">{language.say('error.toSearch')}</a>
      </p>
    </section>
  );
}
