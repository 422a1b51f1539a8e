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

/** True when the control's accessible name or its visible words are exactly one of `labels`. */
function hasLabel(control: Element, labels: readonly string[]): boolean {
  const spoken = normalizeLabel(control.getAttribute('aria-label') ?? '');
  if (spoken && labels.includes(spoken)) return true;
  const words = control instanceof HTMLInputElement ? control.value : (control.textContent ?? '');
  return words.length < 60 && labels.includes(normalizeLabel(words));
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
  if (hasLabel(control, rule.labels ?? [])) return 'label';
  if (hasLabel(control, rule.stepLabels ?? [])) return 'step';
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
  const css = [pressable, ...rule.selectors.map((selector) => selector.css)].join(', ');
  const found = queryBelow(root, css).map((control) => ({ control, match: matchPublishControl(control, rule) }));
  for (const kind of kinds) {
    const control = found.findLast(({ control, match }) => match === kind && isVisible(control))?.control;
    if (control) return control;
  }
  return null;
}
