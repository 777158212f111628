import type { AskPageQuery } from '../documents/ask.document.js';
import { signInAddress } from '../rules/next-address.rules.js';
import type { QuestionRow } from '../rules/question-rows.rules.js';
import type { FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { Writing } from './writing.view.js';

interface AskProps {
  readonly page: AskPageQuery;
  readonly state: FormState;
  readonly rows: readonly QuestionRow[] | null;
}

/** Telling a story and asking its questions. */
export function AskView({ page, state, rows }: AskProps) {
  const language = useLanguage();
  return (
    <>
      <section class="lead">
        <h1>{language.say('ask.title')}</h1>
        <p>{language.say('ask.lead')}</p>
      </section>
      <Writing
        action="/ask"
        state={state}
        rows={rows}
        send={language.say('ask.publish')}
        draftOf={page.viewer?.person.id}
        notice={page.viewer === null && <SignedOut next="/ask" />}
        advice={<Advice />}
      >
        <VocabularyChoice vocabularies={page.vocabularies} state={state} />
      </Writing>
    </>
  );
}

/** Their session ended while they wrote: what they wrote must still be here when they come back. */
export function SignedOut({ next }: { readonly next: string }) {
  const language = useLanguage();
  return (
    <p class="notice">
      {language.say('ask.signedOut')}{' '}
      <a href={signInAddress(next)} target="_blank" rel="noopener">
        {language.say('ask.signInInTab')}
      </a>
    </p>
  );
}

function Advice() {
  const language = useLanguage();
  return (
    <div class="sheet advice">
      <h2 id="preview-title">{language.say('ask.howTo')}</h2>
      <ol>
        <li>{language.say('ask.howTo.tell')}</li>
        <li>{language.say('ask.howTo.end')}</li>
        <li>{language.say('ask.howTo.look')}</li>
      </ol>
    </div>
  );
}

interface ChoiceProps {
  readonly vocabularies: AskPageQuery['vocabularies'];
  readonly state: FormState;
}

/** Which field the post is of, where the board has more than one. */
function VocabularyChoice({ vocabularies, state }: ChoiceProps) {
  const language = useLanguage();
  if (vocabularies.length === 1)
    return <input type="hidden" name="vocabulary" value={vocabularies[0]!.slug} />;
  const chosen = state.values?.['vocabulary'] ?? '';
  const wrong = state.problem?.field === 'vocabulary';
  const described = wrong ? 'field-vocabulary-hint field-vocabulary-problem' : 'field-vocabulary-hint';
  return (
    <div class="field">
      <label for="field-vocabulary">{language.say('ask.vocabulary')}</label>
      <select
        id="field-vocabulary"
        name="vocabulary"
        required
        aria-invalid={wrong || undefined}
        aria-describedby={described}
      >
        <option value="">{language.say('ask.vocabularyChoose')}</option>
        {vocabularies.map(({ slug, title }) => (
          <option value={slug} selected={slug === chosen}>
            {title}
          </option>
        ))}
      </select>
      <p class="hint" id="field-vocabulary-hint">
        {language.say('ask.vocabularyHint')}
      </p>
      {wrong && (
        <p class="wrong" id="field-vocabulary-problem">
          {state.problem!.message}
        </p>
      )}
    </div>
  );
}
