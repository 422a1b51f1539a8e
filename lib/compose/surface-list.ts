import type { PageSettings } from '../messaging/protocol.ts';
import { createGenericSurface } from '../sites/generic-surface.ts';
import type { DatedSelector, SiteAdapter, SurfaceAdapter } from '../sites/site-adapter.ts';

type Overrides = PageSettings['selectorOverrides'];
type Place = Pick<Location, 'hostname' | 'pathname'>;

/** Says of a selector that it came by policy; `findSurface` asks these before every other. */
export const policySource = 'policy';

/** The surfaces of this address with the policy's selectors in front; built again only when address or policy change. */
export function createSurfaceList(site: SiteAdapter, getOverrides: () => Overrides): () => readonly SurfaceAdapter[] {
  let address = '';
  let known: Overrides | null = null;
  let list: SurfaceAdapter[] = [];
  const all = [...site.surfaces, createGenericSurface(site.id)];
  return () => {
    const overrides = getOverrides();
    // Asked at every event: one string to compare, and not the parts of the address.
    if (address !== location.href || known !== overrides) {
      address = location.href;
      known = overrides;
      list = all.flatMap((surface) => adapt(surface, location, overrides[surface.id]) ?? []);
    }
    return list;
  };
}

/**
 * The surface as it counts at this address, or null. Policy adds selectors and decides whose box an editor is, also where the
 * built-in data does not look for this box. It takes none away: a mistake in a policy never makes the guard see less.
 */
function adapt(surface: SurfaceAdapter, place: Place, override: Overrides[string] = {}): SurfaceAdapter | null {
  const isHere = (!surface.host || surface.host === place.hostname) && (!surface.path || surface.path.test(place.pathname));
  const editor = fromPolicy(override.editor);
  if (!isHere && editor.length === 0) return null;
  return {
    ...surface,
    editor: isHere ? [...editor, ...surface.editor] : editor,
    publish: { ...surface.publish, selectors: [...fromPolicy(override.publish), ...surface.publish.selectors] },
  };
}

const fromPolicy = (list: string[] = []): DatedSelector[] =>
  list.filter(isSelector).map((css) => ({ css, seen: policySource, source: policySource }));

/** A selector this browser cannot read must not take the others down with it. The policy's own check refuses brackets left open. */
function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
