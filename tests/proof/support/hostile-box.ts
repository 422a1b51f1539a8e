/** A box of a hostile page's own making. Runs in the page, so it stands alone: everything it needs is inside. */

export interface HostilePlace {
  /** Builds editor and publish control below `root`, at fixed places on the screen. */
  build(root: Node, doc?: Document): void;
}

declare global {
  interface Window {
    hostile: HostilePlace & { settle(): Promise<void> };
  }
}

/** Where a person finds the box on every hostile page. */
export const editorAt = [80, 70] as const;
export const controlAt = [80, 170] as const;

/** Defines `window.hostile`. */
export function prepareHostilePage(): void {
  let sending: Promise<unknown> = Promise.resolve();
  const send = (path: string, body: object) => {
    sending = sending.then(() => fetch(path, { method: 'POST', body: JSON.stringify(body) }));
    return sending;
  };
  const place = (element: HTMLElement, top: number) => {
    Object.assign(element.style, { position: 'fixed', left: '40px', top: `${top}px`, width: '300px', height: '60px', background: '#eee' });
  };
  window.hostile = {
    settle: async () => void (await send('/__settle', {})),
    build(root, doc = document) {
      const editor = doc.createElement('div');
      editor.contentEditable = 'true';
      editor.setAttribute('role', 'textbox');
      place(editor, 40);
      const control = doc.createElement('div');
      control.setAttribute('role', 'button');
      control.tabIndex = 0;
      control.textContent = 'Post';
      place(control, 140);
      const publish = () => {
        // biome-ignore lint/performance/useDomNodeTextContent: line breaks as the person sees them are part of the draft
        const text = editor.innerText;
        if (text.trim() === '') return;
        void send('/__publish', { site: 'facebook', surface: 'hostile', thread: null, text, how: 'button', trusted: true });
        editor.textContent = '';
      };
      control.addEventListener('click', publish);
      editor.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        publish();
      });
      root.appendChild(editor);
      root.appendChild(control);
    },
  };
}
