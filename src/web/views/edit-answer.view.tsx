import { answerAddress } from '../rules/address.rules.js';
import type { OneAnswerQuery } from '../documents/answer.document.js';
import { Field, FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { QuotedAnswer } from './quoted-answer.view.js';

interface EditProps {
  readonly answer: OneAnswerQuery['answer'];
  /** The version that whoever edits has looked at. */
  readonly version: number;
  /** What it says now, where somebody else was faster. */
  readonly now: string | null;
  readonly state: FormState;
}

export function EditAnswerView({ answer, version, now, state }: EditProps) {
  const language = useLanguage();
  return (
    <section class="form">
      <h1>{language.say('answering.edit.title')}</h1>
      <QuotedAnswer answer={{ ...answer, body: null }} />
      <FormFrame action={`${answerAddress(answer)}/edit`} state={state}>
        <input type="hidden" name="version" value={version} />
        <Field name="body" label={language.say('answering.edit.body')} state={state} rows={8} required />
        <button type="submit">{language.say('answering.edit.save')}</button>
      </FormFrame>
      {now !== null && (
        <>
          <h2>{language.say('answering.edit.now')}</h2>
          <QuotedAnswer answer={answer} />
        </>
      )}
    </section>
  );
}
