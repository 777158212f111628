import { OUTCOME_CHOICES } from '../rules/correction.rules.js';
import { Field, FormFrame, type FormState } from './form.view.js';
import { useLanguage } from './language-context.view.js';
import { Pills } from './say-otherwise.view.js';

/** A practice that was missed, as it was sent. */
export interface Missed {
  readonly state: Omit<FormState, 'token'>;
  /** Practices whose names begin with what was typed, where it could be several. */
  readonly candidates?: readonly { readonly id: string; readonly name: string }[];
}

interface MissedProps {
  readonly action: string;
  readonly token: string;
  readonly missed: Missed;
  readonly open: boolean;
}

/** Adding a practice that was not read: which one, in which words, and how it went. */
export function MissedForm({ action, token, missed, open }: MissedProps) {
  const language = useLanguage();
  const { candidates = [] } = missed;
  const state = { ...missed.state, token };
  return (
    <details class="missed" open={open || state.problem !== undefined}>
      <summary>{language.say('correct.addLead')}</summary>
      <FormFrame action={action} state={state}>
        <Field
          name="practice"
          label={language.say('correct.practice')}
          hint={language.say('correct.practiceHint')}
          state={state}
          required
        />
        {candidates.length > 0 && (
          <div class="field">
            <label for="field-chosen">{language.say('correct.which')}</label>
            <select id="field-chosen" name="chosen">
              {candidates.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </select>
          </div>
        )}
        <Field
          name="words"
          label={language.say('correct.words')}
          hint={language.say('correct.wordsHint')}
          state={state}
          required
        />
        <fieldset class="pills">
          <legend>{language.say('correct.how')}</legend>
          <Pills name="how" choices={OUTCOME_CHOICES} chosen={state.values?.['how'] ?? 'NO_OUTCOME'} />
        </fieldset>
        <button type="submit" class="second" name="act" value="add">
          {language.say('correct.add')}
        </button>
      </FormFrame>
    </details>
  );
}
