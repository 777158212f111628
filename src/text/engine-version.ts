/**
 * Another one whenever the engine reads any labelled answer differently, words included: a fingerprint of
 * all those readings, written by `npm run engine-version` and held by a test.
 */
export const ENGINE_VERSION = '3a4e265546ab';
