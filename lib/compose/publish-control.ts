import type { PublishRule } from '../sites/site-adapter.ts';
import { isVisible, queryBelow } from './composed-tree.ts';

/** Elements people press. The sites use real buttons and `div role=button` alike. */
export const pressable = 'button, [role="button"], input[type="submit"], input[type="button"]';

/** How a control was recognized; `selector` is surest. `step` leads on to the control that publishes. */
export type ControlMatch = 'selector' | 'label' | 'word-button' | 'step';

const normalizeLabel = (label: string): string =>
  label
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The control's accessible name and its visible words, as labels are written. */
function readLabels(control: Element): string[] {
  const words = control instanceof HTMLInputElement ? control.value : (control.textContent ?? '');
  return [control.getAttribute('aria-label') ?? '', words.length < 60 ? words : ''].map(normalizeLabel);
}

/** A control that shows words, not an icon, and opens nothing. */
function isWordButton(control: Element): boolean {
  const words = control.textContent?.trim() ?? '';
  return (
    words !== '' &&
    words.length < 40 &&
    !control.querySelector('svg, img') &&
    !control.hasAttribute('aria-haspopup') &&
    !control.hasAttribute('aria-expanded')
  );
}

/** How `control` matches the rule, or null. Says nothing about where the control stands. */
export function matchPublishControl(control: Element, rule: PublishRule): ControlMatch | null {
  if (rule.selectors.some(({ css }) => control.matches(css))) return 'selector';
  if (!control.matches(pressable)) return null;
  const own = readLabels(control);
  if (own.some((label) => rule.labels?.includes(label))) return 'label';
  if (own.some((label) => rule.stepLabels?.includes(label))) return 'step';
  return rule.anyWordButton && isWordButton(control) ? 'word-button' : null;
}

/** A control the site itself ignores publishes nothing. */
export function isDisabled(control: Element): boolean {
  return control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true';
}

/** The visible publish control inside `root`, the best kind of match first and the last one of that kind, or null. */
export function findPublishControl(
  root: Element,
  rule: PublishRule,
  kinds: readonly ControlMatch[] = ['selector', 'label', 'word-button', 'step'],
): Element | null {
  // Surest and cheapest first: with one of these at hand the words of the other controls need not be read.
  const css = kinds.includes('selector') && rule.selectors.map((selector) => selector.css).join(', ');
  const known = css && queryBelow(root, css).findLast(isVisible);
  if (known) return known;
  const found = queryBelow(root, pressable).map((control) => ({ control, match: matchPublishControl(control, rule) }));
  for (const kind of kinds) {
    const control = found.findLast(({ control, match }) => match === kind && isVisible(control))?.control;
    if (control) return control;
  }
  return null;
}
