/** Chromium's storage area; Firefox has no such switch (November 2026). */
interface ClosableArea {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes the stored settings, among them the collector's key, to content scripts: they run in the processes of the sites, where a
 * broken renderer could read along. They ask by message instead.
 */
export function closeStorage(area: ClosableArea): void {
  void area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
