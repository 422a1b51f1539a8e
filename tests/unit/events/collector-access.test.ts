import { expect, it } from 'vitest';
import { getCollectorPattern } from '../../../lib/events/collector-access.ts';

it.each([
  ['https://collector.harbor-ridge.example:4318/v1/logs', 'https://collector.harbor-ridge.example/*'],
  ['http://127.0.0.1:4318/v1/logs', null],
  ['', null],
])('asks for the host of %j: %j', (endpoint, pattern) => {
  expect(getCollectorPattern(endpoint)).toBe(pattern);
});
