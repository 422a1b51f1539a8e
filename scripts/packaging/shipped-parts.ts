interface Component {
  'bom-ref': string;
  name: string;
  properties?: { name: string; value: string }[];
}

interface Sbom {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
  metadata: { component: Component };
}

const isShipped = (component: Component): boolean =>
  !component.properties?.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/**
 * npm's CycloneDX list without development packages and without what changes from run to run or machine to machine.
 * `npm sbom --omit dev` is no help: npm 11.19 then also leaves out packages that a development package needs too, such as zod.
 */
export function keepShippedParts({ components, dependencies, metadata, ...sbom }: Sbom): object {
  const shipped = components.filter(isShipped);
  const root = metadata.component;
  const refs = new Set([root['bom-ref'], ...shipped.map((component) => component['bom-ref'])]);
  const { serialNumber: _serial, ...lasting } = sbom as { serialNumber?: string };
  return {
    ...lasting,
    metadata: { component: { ...root, name: root['bom-ref'].replace(/@[^@]*$/, '') } },
    components: shipped,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((part) => refs.has(part)) })),
  };
}
