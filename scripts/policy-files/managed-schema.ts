import { z } from 'zod';
import type { PolicyKey } from '../../lib/settings/catalog/policy-key.ts';
import { getPolicyKey, settingNames } from '../../lib/settings/policy-catalog.ts';

type Schema = { [name: string]: unknown };

/**
 * Keeps what Chromium's schema reader knows and is harmless. No `enum`, `pattern` or bounds: the browser would drop such a
 * value silently, while our own parser refuses it with a reason that the diagnostics page shows.
 */
function reduceSchema(schema: Schema): Schema {
  const { type, items, properties, additionalProperties } = schema;
  return {
    type: type ?? 'string',
    ...(items ? { items: reduceSchema(items as Schema) } : {}),
    ...(properties ? { properties: mapValues(properties as Record<string, Schema>, reduceSchema) } : {}),
    ...(additionalProperties ? { additionalProperties: reduceSchema(additionalProperties as Schema) } : {}),
  };
}

const mapValues = <A, B>(values: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

function describeKey(key: PolicyKey): Schema {
  const json = z.toJSONSchema(key.schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Schema;
  // "Empty or an address" is a union in our schema and plain text for the browser.
  const shape = json.anyOf ? { type: 'string' } : json;
  return {
    title: key.title.en,
    description: key.description.en,
    ...(key.sensitive ? { sensitiveValue: true } : {}),
    ...reduceSchema(shape),
  };
}

/** `managed_schema.json`: without it Chromium delivers no policy at all. */
export function buildManagedSchema(): string {
  const properties = Object.fromEntries(settingNames.map((name) => [name, describeKey(getPolicyKey(name))]));
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}
