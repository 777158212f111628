import { describe, expect, it } from 'vitest';
import { readMarked } from './marked.js';

describe('The experience of a practice', () => {
  it.each([
    ['I take [iron] every day.', 'FIRST_HAND'],
    ['[Rolling], [yoga], early nights.', 'FIRST_HAND'],
    ['Been using [a brace] since May', 'FIRST_HAND'],
    ["I don't do [yoga] often enough", 'FIRST_HAND'],
    ['My coach had me do [planks]', 'FIRST_HAND'],
    ['I had to stop [running] for a month', 'FIRST_HAND'],
    ['My neighbour swears by [beer traps].', 'HEARSAY'],
    ["I've heard [copper tape] works", 'HEARSAY'],
    ['A friend cured hers with [acupuncture]', 'HEARSAY'],
    ['I have never tried [melatonin].', 'NOT_TRIED'],
    ["I'm thinking about getting [a stand up desk]", 'NOT_TRIED'],
    ['[Needles] scare me', 'NOT_TRIED'],
    ["I'd love to try [float tanks]", 'NOT_TRIED'],
    ['[The course] is on my list', 'NOT_TRIED'],
    ['Has anyone tried [mouth tape]?', 'ASKING'],
    ['Does [gripe water] really work?', 'ASKING'],
    ['You should see [a physio].', 'ADVICE'],
    ['Try [bottom watering].', 'ADVICE'],
    ["Don't use [harsh soap]", 'ADVICE'],
    ["I'd recommend [a good vet]", 'ADVICE'],
    ['[Compost] feeds the soil.', 'ADVICE'],
    ['These days I just use [a thermos].', 'FIRST_HAND'],
    ['We gave up on routines and simply do [a walk] after lunch', 'FIRST_HAND'],
    ['Soaked them in [vinegar] overnight', 'FIRST_HAND'],
    ['My aunt fell twice and ended up with [a walking stick].', 'HEARSAY'],
    ['My flatmate texted me that [the sleeping mask] had fixed it.', 'HEARSAY'],
    ['One colleague lives on [standing desks] and says he is fine', 'HEARSAY'],
    ["I'm going to suggest [feature flags] on Monday", 'NOT_TRIED'],
    ['We plan on building [a raised bed].', 'NOT_TRIED'],
    ['[Insoles] ordered!', 'NOT_TRIED'],
    ['[The pan] he gave me is still in its box.', 'NOT_TRIED'],
    ['No [sleep training] here.', 'NOT_TRIED'],
    ["If we had the money we'd get [a night nanny]", 'NOT_TRIED'],
    ['Back in my day we did not use [baby monitors].', 'NOT_TRIED'],
    ['does [chalk] actually keep ants away', 'ASKING'],
    ['is your [mattress] older than ten years', 'ASKING'],
    ['Can I ask if [the coach] looked at your stride?', 'ASKING'],
    ['Did anyone mention [yeast] or [steam]?', 'ASKING'],
    ['I would get [a second opinion] first.', 'ADVICE'],
    ['No [slug bait], please!', 'ADVICE'],
    ['Chef here. [Salted water], every time.', 'ADVICE'],
    ['These days it is [decaf] only.', 'FIRST_HAND'],
    ['The dentist fitted [a night guard].', 'FIRST_HAND'],
    ['[Tablets] when it is bad, otherwise nothing', 'FIRST_HAND'],
    ['My neighbour gave me [her wormery] and I have fed it since.', 'FIRST_HAND'],
    ['The woman I share a desk with uses [a footrest]', 'HEARSAY'],
    ['I know a few people who had [the operation]', 'HEARSAY'],
    ["My kid's friend had [a star chart] and was dry in a week.", 'HEARSAY'],
    ["My aunt's cat went on [a diet]", 'HEARSAY'],
    ['[Hypnosis] worked wonders for my cousin.', 'HEARSAY'],
    ['They put my brother on [iron drops]', 'HEARSAY'],
    ["I'm on the fence about [a mixer]", 'NOT_TRIED'],
    ['[Fasting]? Absolutely not.', 'NOT_TRIED'],
    ["[Melatonin] isn't sold here so I haven't.", 'NOT_TRIED'],
    ["We've resisted [microservices] so far.", 'NOT_TRIED'],
    ["I've bought [a brace] but it hasn't arrived", 'NOT_TRIED'],
    ["Good shout on [the merge queue], I'll raise it", 'NOT_TRIED'],
    ["We hadn't thought of [a lamp]!", 'NOT_TRIED'],
    ["I'll pass on [the ice bath], thanks", 'NOT_TRIED'],
    ["I've wanted [a stone mill] for years.", 'NOT_TRIED'],
    ['I keep putting [the eye test] off', 'NOT_TRIED'],
    ["So we're giving [a night light] a go tonight.", 'NOT_TRIED'],
    ['Not keen on [tablets], to be honest', 'NOT_TRIED'],
    ['His wife is on [oxygen]', 'HEARSAY'],
    ['Our trainer swears by [cold baths]', 'HEARSAY'],
    ['My [physio] always swears by [cold baths]', 'HEARSAY'],
    ['The doctor prescribed [a cream], which stung.', 'FIRST_HAND'],
    ['When in doubt, [vinegar].', 'ADVICE'],
    ['[Rest] until you can hop without pain.', 'ADVICE'],
    ["We'd need [a bigger oven] for that.", 'NOT_TRIED'],
    ['I almost bought [a treadmill] last week', 'NOT_TRIED'],
    ['I have an appointment with [a podiatrist] in May', 'NOT_TRIED'],
    ['We live in a flat so [a hedge] is out of the question', 'NOT_TRIED'],
    ['Has anyone had [shockwave]?', 'ASKING'],
    ['And [the tape], does it come off in the shower?', 'ASKING'],
    ['Why not try [a matrix build]?', 'ADVICE'],
    ['One of the girls at work lives on [oat milk].', 'HEARSAY'],
    ['Can I use [table salt] instead?', 'ASKING'],
    ['Looking for tips on [reward charts], thanks', 'ASKING'],
    ['Never put [tea bags] on the seedlings.', 'ADVICE'],
    ['Perhaps some [bone meal].', 'ADVICE'],
    ['Toddlers need [a nap] until three.', 'ADVICE'],
    ['If it persists, see someone. If not, [rest].', 'ADVICE'],
    ['Studies show [cognitive therapy] works better than pills.', 'ADVICE'],
    ['Rule number one: [no phones in bed].', 'ADVICE'],
    ['I teach toddlers. [Songs] and [a timer] before each change.', 'ADVICE'],
  ])('in "%s" is %s', (text, experience) => {
    expect(readMarked(text)[0]?.experience).toBe(experience);
  });

  it('is the strongest of several: own use over what others told', () => {
    const [reading] = readMarked('My sister swears by [it]. I tried it for a month and it did nothing.');
    expect(reading).toMatchObject({ stance: 'DID_NOT_HELP', experience: 'FIRST_HAND' });
  });

  it('keeps the outcome that somebody else told', () => {
    const [reading] = readMarked('My sister swears by [earplugs]. I could never sleep with them.');
    expect(reading).toMatchObject({ stance: 'HELPED', experience: 'HEARSAY' });
  });

  it('is told by a later sentence', () => {
    expect(readMarked("[Needling]? I've never done it.")[0]?.experience).toBe('NOT_TRIED');
    expect(readMarked('People here recommended [a wedge]. I bought one last week.')[0]?.experience).toBe(
      'FIRST_HAND',
    );
  });

  it.each([
    ['Has nobody brought up [bran]? A lady at work put some round her beds.', 'HEARSAY'],
    ['Has anyone here had [a sauna]? Been thinking about getting one.', 'NOT_TRIED'],
    ['My brother raves about [his bike]. I sold mine last year.', 'FIRST_HAND'],
    ['[Porridge], then a short walk. That has been fine, it is my usual routine.', 'FIRST_HAND'],
    ['[A lower shelf] browns the base. We never had a mixer, mind.', 'ADVICE'],
    ['Has no one said [lard] yet?? I make all my pies that way.', 'ADVICE'],
  ])('of "%s" is %s', (text, experience) => {
    expect(readMarked(text)[0]?.experience).toBe(experience);
  });

  it('is own where an outcome is told of an advised practice', () => {
    expect(readMarked('Get [a trainer]! Ours stopped the barking in a day.')[0]).toMatchObject({
      stance: 'HELPED',
      experience: 'FIRST_HAND',
    });
  });
});
