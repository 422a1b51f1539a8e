import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../../lib/settings/policy-catalog.ts';
import { listPolicyFiles } from '../../../scripts/policy-files/list-policy-files.ts';

const files = listPolicyFiles();
const understood = ['type', 'title', 'description', 'sensitiveValue', 'items', 'properties', 'additionalProperties'];
const types = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** Problems that would make Chromium refuse a schema node, by path. */
function findSchemaProblems(node: Record<string, unknown>, path: string): string[] {
  const unknown = Object.keys(node).filter((name) => !understood.includes(name));
  const problems = unknown.map((name) => `${path}: ${name}`);
  if (!types.includes(node.type as string)) problems.push(`${path}: type ${node.type}`);
  if (node.type === 'array' && !node.items) problems.push(`${path}: items`);
  const children = [node.items, node.additionalProperties, ...Object.values((node.properties ?? {}) as object)].filter(Boolean);
  return [...problems, ...children.flatMap((child, at) => findSchemaProblems(child as Record<string, unknown>, `${path}/${at}`))];
}

describe('files made from the policy catalog', () => {
  it.each(files)('$path is up to date (else run `npm run policy:generate` and commit)', ({ path, contents }) => {
    expect(readFileSync(path, 'utf8') === contents, 'run `npm run policy:generate` and commit the result').toBe(true);
  });

  it('managed_schema.json uses only what Chromium understands and names every key', () => {
    const schema = JSON.parse(files.find(({ path }) => path === 'public/managed_schema.json')?.contents ?? '{}');
    expect(Object.keys(schema)).toEqual(['type', 'properties']);
    expect(Object.keys(schema.properties)).toEqual(settingNames);
    expect(findSchemaProblems(schema, '')).toEqual([]);
  });

  it('the reference page has an entry for every key', () => {
    const page = files.find(({ path }) => path === 'docs/policy/reference.md')?.contents ?? '';
    expect(settingNames.filter((name) => !page.includes(`\n### ${name}\n`))).toEqual([]);
  });
});
