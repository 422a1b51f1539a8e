/** @jsxImportSource react */
import type { JSX } from 'react';
import { Link, usePath } from './router.tsx';
import { startPage } from './start-page.tsx';

/** A site: its pages by path, first match wins, and the links of its header. */
export interface Site {
  name: string;
  links(): [path: string, label: string][];
  pages: readonly [path: RegExp, page: () => JSX.Element][];
}

function App({ site }: { site: Site }) {
  const path = usePath();
  const Page = site.pages.find(([pattern]) => pattern.test(path))?.[1];
  return (
    <>
      <header role="banner">
        <b>{site.name}</b>
        {site.links().map(([to, label]) => (
          <Link key={to} to={to}>
            {label}
          </Link>
        ))}
      </header>
      <main role="main">{Page && <Page key={path} />}</main>
    </>
  );
}

export function startSite(site: Site): void {
  startPage(<App site={site} />);
}
