/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { labelsIn } from '../labels.ts';
import { options } from './options.ts';
import { navigate } from './router.tsx';
import { settle } from './send-to-server.ts';

export const t = labelsIn(options.lang);

/** Mounts a page's React root. */
export function startPage(page: ReactNode): void {
  window.replica = { settle, navigate };
  document.documentElement.lang = options.lang;
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  createRoot(root).render(page);
}
