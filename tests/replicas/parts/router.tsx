/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react';

/** Parts of the address that a navigation keeps: the variant, not the page. */
const variantNames = ['lang', 'shuffle', 'remount', 'order', 'two', 'trusted-only', 'csp'];
const changed = 'replica-navigation';

/** Goes to another address as a single-page site does: no load, the variant kept. */
export function navigate(path: string): void {
  const target = new URL(path, location.href);
  const current = new URLSearchParams(location.search);
  for (const name of variantNames) {
    const value = current.get(name);
    if (value !== null) target.searchParams.set(name, value);
  }
  history.pushState(null, '', target);
  dispatchEvent(new Event(changed));
}

const readPath = () => location.pathname + location.search;

/** The current path and query, followed over pushState and the back button. */
export function usePath(): string {
  const [path, setPath] = useState(readPath);
  useEffect(() => {
    const update = () => setPath(readPath());
    addEventListener(changed, update);
    addEventListener('popstate', update);
    return () => {
      removeEventListener(changed, update);
      removeEventListener('popstate', update);
    };
  }, []);
  return path;
}

/** A link that navigates inside the site. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
