import { Tags20261124000500 } from './20261124000500-tags.js';

/** Every migration in the order of its time; a new one is added at the end. */
export const migrations = [Tags20261124000500];
