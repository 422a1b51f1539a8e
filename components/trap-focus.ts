const focusable = 'button:not([disabled]), a[href], select, summary';

/** Keeps Tab and Shift+Tab inside `container`: from the last control to the first and back. */
export function trapFocus(event: KeyboardEvent, container: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const controls = [...container.querySelectorAll<HTMLElement>(focusable)].filter((control) => control.checkVisibility?.() ?? true);
  const active = (container.getRootNode() as Document | ShadowRoot).activeElement;
  const [from, to] = event.shiftKey ? [controls[0], controls.at(-1)] : [controls.at(-1), controls[0]];
  if (active !== from && container.contains(active)) return;
  event.preventDefault();
  to?.focus();
}
