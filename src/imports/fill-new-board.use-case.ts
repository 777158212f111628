import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { ImportThread } from './import-thread.use-case.js';
import { readSample, type SampleFile } from './sample-thread.reader.js';
import marathonRecovery from './samples/marathon-recovery.json' with { type: 'json' };
import soreKnee from './samples/sore-knee.json' with { type: 'json' };
import wakingAtThree from './samples/waking-at-three.json' with { type: 'json' };

/** The sample community, in the order of its posts. */
export const SAMPLES: readonly SampleFile[] = [marathonRecovery, soreKnee, wakingAtThree];

/** Gives an empty board a small sample community, so that there is something to look at. */
@Injectable()
export class FillNewBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly importThread: ImportThread,
  ) {}

  /** Gives the number of posts; none on a board that has any post, whoever wrote it. */
  async execute(log: (line: string) => void): Promise<number> {
    return this.unitOfWork.run(async () => {
      // Instances that start together take turns, and all but the first find the board filled.
      await this.unitOfWork.query({ text: `select pg_advisory_xact_lock(hashtext('sample community'))` });
      const [post] = await this.unitOfWork.query({ text: 'select 1 from posts limit 1' });
      if (post) return 0;
      log('Filling the new board with a small sample community …');
      for (const file of SAMPLES) {
        await this.importThread.execute(readSample(file), { vocabulary: file.vocabulary });
      }
      return SAMPLES.length;
    });
  }
}
