/**
 * Listens in the capture phase on `window`, before every handler of the page, for as long as the page lives. A page that writes
 * its document anew (`document.open()`) takes every listener away, ours included; then they are put back.
 */
export function listenOnWindow(types: readonly string[], listener: (event: Event) => void, isPassive: boolean, signal: AbortSignal): void {
  const listen = (): void => {
    // A listener that is there already is not added a second time.
    for (const type of types) window.addEventListener(type, listener, { capture: true, passive: isPassive, signal });
  };
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
