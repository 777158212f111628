import { useLanguage } from './language-context.view.js';
import { Field, FormFrame, type FormState } from './form.view.js';

export interface AnswerFormProps {
  readonly action: string;
  readonly state: FormState;
  /** Whoever is signed in needs to give no name. */
  readonly signedIn: boolean;
  /** Sending the same form twice answers once. */
  readonly once: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

/** Answering, as a guest or a member, to the whole post or to some of its questions. */
export function AnswerForm({ action, state, signedIn, once, questions }: AnswerFormProps) {
  const language = useLanguage();
  return (
    <section aria-labelledby="answer-form" class="form">
      <h2 id="answer-form">{language.say('answer.title')}</h2>
      <FormFrame action={action} state={state}>
        <input type="hidden" name="once" value={once} />
        <Field name="body" label={language.say('answer.body')} state={state} rows={6} required />
        {questions.length > 1 && (
          <fieldset>
            <legend>{language.say('answer.questions')}</legend>
            {questions.map(({ id, text }) => (
              <label class="choice">
                <input type="checkbox" name="question" value={id} checked={state.chosen?.includes(id)} />
                <span dir="auto">{text}</span>
              </label>
            ))}
          </fieldset>
        )}
        {!signedIn && (
          <div class="pair">
            <Field
              name="name"
              label={language.say('answer.name')}
              state={state}
              autoComplete="name"
              required
            />
            <Field
              name="email"
              type="email"
              label={language.say('answer.email')}
              hint={language.say('answer.emailHint')}
              state={state}
              autoComplete="email"
            />
          </div>
        )}
        <button type="submit">{language.say('answer.send')}</button>
      </FormFrame>
    </section>
  );
}
