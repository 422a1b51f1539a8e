/** Functions that run in the browser: they read, or fill, everything an origin can keep. */

/** All of IndexedDB, the caches, the origin's files and the two web storages, as one text for each. */
export async function readOriginStorage(): Promise<Record<string, string>> {
  const readDatabase = async (name: string): Promise<unknown[]> => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const stores = [...db.objectStoreNames];
    const rows = stores.map(
      (store) =>
        new Promise<unknown>((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        }),
    );
    const contents = await Promise.all(rows);
    db.close();
    return [name, stores, contents];
  };
  const readCache = async (name: string): Promise<unknown[]> => {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    const bodies = await Promise.all(requests.map(async (request) => (await cache.match(request))?.text()));
    return [name, requests.map(({ url }) => url), bodies];
  };
  const readFiles = async (): Promise<unknown[]> => {
    const files: unknown[] = [];
    for await (const [name, entry] of await navigator.storage.getDirectory()) {
      files.push(name, 'getFile' in entry ? await (await (entry as FileSystemFileHandle).getFile()).text() : null);
    }
    return files;
  };
  const databases = await indexedDB.databases();
  return {
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    IndexedDB: JSON.stringify(await Promise.all(databases.map(({ name = '' }) => readDatabase(name)))),
    caches: JSON.stringify(await Promise.all((await caches.keys()).map(readCache))),
    files: JSON.stringify(await readFiles()),
    cookies: document.cookie,
    address: `${location.href} ${JSON.stringify(history.state)} ${window.name} ${document.title}`,
    performance: JSON.stringify(performance.getEntries()),
  };
}

/** Puts a text into all of them. */
export async function fillOriginStorage(text: string): Promise<void> {
  localStorage.setItem('planted', text);
  sessionStorage.setItem('planted', text);
  await new Promise<void>((resolve) => {
    const request = indexedDB.open('planted');
    request.onupgradeneeded = () => request.result.createObjectStore('planted').put(text, 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await (await caches.open('planted')).put('https://planted.example/', new Response(text));
  const file = await (await navigator.storage.getDirectory()).getFileHandle('planted', { create: true });
  const writer = await file.createWritable();
  await writer.write(text);
  await writer.close();
  // biome-ignore lint/suspicious/noDocumentCookie: the plainest way to leave one behind
  document.cookie = `planted=${text}; path=/`;
  history.replaceState(text, '');
  performance.mark(text);
}

/** Runs in the page: the document with its open shadow roots, without editors and without the site's own list of what was published. */
export function readDocument(): string {
  const own = '[contenteditable], textarea, .published, [role="textbox"]';
  const read = (root: ParentNode & Node): string => {
    const parts: string[] = [];
    for (const element of root.querySelectorAll('*')) {
      if (element.closest(own)) continue;
      parts.push(element.tagName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`));
      for (const child of element.childNodes) if (child instanceof CharacterData) parts.push(child.data);
      if (element.shadowRoot) parts.push(read(element.shadowRoot));
    }
    return parts.join('\n');
  };
  return read(document);
}

/** Pages of the extension that show what it keeps. */
export const extensionPages = ['popup.html', 'welcome.html', 'options.html#log', 'options.html#diagnostics', 'options.html#about'];

/** Runs in a page: leaves the words in its document and on the clipboard. */
export function showAndCopy(words: string): Promise<void> {
  const element = document.createElement('p');
  element.title = words;
  document.body.append(element);
  return navigator.clipboard.writeText(words);
}
