import type { Experience, Stance, TagReading } from './reading.js';
import { EXPERIENCES, STANCES } from './reading.js';
import type { Vocabulary } from './vocabulary.js';

/** The group that a person is in: how it went for those who tried, and what the others say. */
export type Bucket = Stance | Exclude<Experience, 'FIRST_HAND'>;

/** Several claims of one person about one practice: an outcome beats none, opposite ones are mixed. */
export function combineStances(stances: Iterable<Stance>): Stance {
  const said = new Set(stances);
  if (said.has('MIXED') || (said.has('HELPED') && said.has('DID_NOT_HELP'))) return 'MIXED';
  if (said.has('HELPED')) return 'HELPED';
  return said.has('DID_NOT_HELP') ? 'DID_NOT_HELP' : 'NO_OUTCOME';
}

/** The leftmost in the order of `EXPERIENCES`; null for none at all. */
export function strongest(experiences: Iterable<Experience>): Experience | null {
  const told = new Set(experiences);
  return EXPERIENCES.find((experience) => told.has(experience)) ?? null;
}

/** The group that some readings of one practice put a person in: outcomes count first-hand only. */
export function bucketOf(
  readings: readonly { readonly stance: Stance | null; readonly experience: Experience | null }[],
): Bucket | null {
  const experience = strongest(readings.flatMap((reading) => reading.experience ?? []));
  if (experience !== 'FIRST_HAND') return experience;
  const own = readings.filter((reading) => reading.experience === 'FIRST_HAND');
  return combineStances(own.flatMap((reading) => reading.stance ?? []));
}

/** One answer of one person, as it was read. */
export interface PersonReading {
  readonly person: string;
  readonly role: 'reader' | 'author';
  readonly answer: string;
  readonly tags: readonly TagReading[];
}

/** Who said what of one practice. */
export interface Group {
  readonly tag: string;
  /** People with first-hand experience: the sum of the four stances. */
  readonly tried: number;
  readonly people: readonly {
    readonly person: string;
    readonly bucket: Bucket;
    readonly answers: readonly string[];
  }[];
}

/**
 * The practices of a thread with their people, those tried by most first. Children roll up into their
 * parents, a person counts once, the post's author not at all, and suspected causes stay out.
 */
export function groupPeople(readings: readonly PersonReading[], vocabulary: Vocabulary): Group[] {
  const byTag = new Map<string, Map<string, { answer: string; reading: TagReading }[]>>();
  for (const { person, role, answer, tags } of readings) {
    if (role === 'author') continue;
    for (const reading of tags) {
      if (reading.kind !== 'PRACTICE' || reading.cause) continue;
      for (const tag of [reading.tag, ...(vocabulary.tags.get(reading.tag)?.ancestors ?? [])]) {
        const people = byTag.get(tag) ?? new Map<string, { answer: string; reading: TagReading }[]>();
        people.set(person, [...(people.get(person) ?? []), { answer, reading }]);
        byTag.set(tag, people);
      }
    }
  }
  const groups = [...byTag].map(([tag, people]) => groupOf(tag, people));
  return groups.sort((a, b) => b.tried - a.tried || (a.tag < b.tag ? -1 : 1));
}

function groupOf(
  tag: string,
  told: ReadonlyMap<string, readonly { answer: string; reading: TagReading }[]>,
): Group {
  const people = [...told].flatMap(([person, own]) => {
    const bucket = bucketOf(own.map(({ reading }) => reading));
    return bucket === null
      ? []
      : [{ person, bucket, answers: [...new Set(own.map(({ answer }) => answer))] }];
  });
  const stances = new Set<Bucket>(STANCES);
  return { tag, tried: people.filter(({ bucket }) => stances.has(bucket)).length, people };
}
