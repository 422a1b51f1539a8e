/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react';

const changed = 'replica-navigation';

/** Goes to another address as a single-page site does: no load, the variant kept. */
export function navigate(path: string): void {
  const target = new URL(path, location.href);
  for (const [name, value] of new URLSearchParams(location.search))
    if (!target.searchParams.has(name)) target.searchParams.set(name, value);
  history.pushState(null, '', target);
  dispatchEvent(new Event(changed));
}

/** The current path, followed over pushState and the back button. */
export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const update = () => setPath(location.pathname);
    addEventListener(changed, update);
    addEventListener('popstate', update);
    return () => {
      removeEventListener(changed, update);
      removeEventListener('popstate', update);
    };
  }, []);
  return path;
}

export function Link({
  to,
  children,
  ...rest
}: { to: string; children: ReactNode } & Record<`aria-${string}` | `data-${string}`, string | undefined>) {
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
