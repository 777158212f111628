import { expect, it } from 'vitest';
import { sharedBuffers } from '../../src/platform/embedded-memory.js';

const GIGABYTE = 1024 ** 3;

it.each([
  [16, '1024MB'],
  [4, '1024MB'],
  [3.9, '998MB'],
  [1, '256MB'],
  [0.5, '128MB'],
  [0.25, '128MB'],
])('the embedded server of a machine with %d GB keeps what it has read in %s', (gigabytes, expected) => {
  expect(sharedBuffers(gigabytes * GIGABYTE)).toBe(expected);
});
