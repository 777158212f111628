/**
 * Another one whenever the engine reads any labelled answer differently, words included: a fingerprint of
 * all those readings, written by `npm run engine-version` and held by a test.
 */
export const ENGINE_VERSION = '8bd0f0df4e5e';
