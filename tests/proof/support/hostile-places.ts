/** Ways a page can build its box so that a guard might lose sight of it. Each `set` runs in the page. */
export interface HostileScene {
  id: string;
  /** Here the guard cannot judge: it holds and says so in a notice, without a dialog. */
  isBeyondJudging?: boolean;
  /** Runs before the page's own scripts. */
  before?(): void;
  set(): void | Promise<void>;
}

const nestShadowRoots: HostileScene = {
  id: 'thirty shadow roots deep',
  set() {
    let root: Node = document.body;
    for (let depth = 0; depth < 30; depth += 1) {
      const host = document.createElement('div');
      root.appendChild(host);
      root = host.attachShadow({ mode: 'open' });
    }
    window.hostile.build(root);
  },
};

const closeShadowRoot: HostileScene = {
  id: 'in a closed shadow root',
  set() {
    const host = document.createElement('div');
    document.body.append(host);
    window.hostile.build(host.attachShadow({ mode: 'closed' }));
  },
};

const useEmptyFrame: HostileScene = {
  id: 'in an empty frame',
  set() {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    document.body.append(frame);
    window.hostile.build(frame.contentDocument!.body, frame.contentDocument!);
  },
};

const hideReferrer: HostileScene = {
  id: 'in an empty frame of a page that hides its address',
  set() {
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'no-referrer';
    document.head.append(meta);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    document.body.append(frame);
    window.hostile.build(frame.contentDocument!.body, frame.contentDocument!);
  },
};

const nestFrames: HostileScene = {
  id: 'five srcdoc frames deep',
  async set() {
    let doc = document;
    for (let depth = 0; depth < 5; depth += 1) {
      const frame = doc.createElement('iframe');
      frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
      frame.srcdoc = '<!doctype html><body>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      doc.body.append(frame);
      await loaded;
      doc = frame.contentDocument!;
    }
    window.hostile.build(doc.body, doc);
  },
};

const useBlobFrame: HostileScene = {
  id: 'in a frame from a blob',
  async set() {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    frame.src = URL.createObjectURL(new Blob(['<!doctype html><body>'], { type: 'text/html' }));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    window.hostile.build(frame.contentDocument!.body, frame.contentDocument!);
  },
};

const moveFromFrame: HostileScene = {
  id: 'born in a frame, used there, then moved into the page',
  async set() {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    const box = inner.createElement('div');
    inner.body.append(box);
    window.hostile.build(box, inner);
    (box.firstElementChild as HTMLElement).focus();
    (box.lastElementChild as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(box);
    frame.remove();
  },
};

const rewriteDocument: HostileScene = {
  id: 'in a document written anew',
  set() {
    document.open();
    document.write('<!doctype html><html><body></body></html>');
    document.close();
    window.hostile.build(document.body);
  },
};

const clobberForm: HostileScene = {
  id: 'in a form whose fields take the names of DOM properties',
  isBeyondJudging: true,
  set() {
    const form = document.createElement('form');
    const names = [
      'matches closest parentElement getRootNode getAttribute hasAttribute querySelectorAll querySelector contains isConnected',
      'textContent checkVisibility children id tagName shadowRoot host addEventListener nodeType compareDocumentPosition ownerDocument',
    ];
    for (const name of names.join(' ').split(' ')) {
      const field = document.createElement('input');
      field.name = name;
      form.append(field);
    }
    document.body.append(form);
    window.hostile.build(form);
  },
};

const clobberDocument: HostileScene = {
  id: 'in a document whose forms take the names of its properties',
  set() {
    const names =
      'activeElement documentElement querySelectorAll querySelector createElement getSelection body fullscreenElement execCommand';
    window.hostile.build(document.body);
    const forms = names.split(' ').map((name) => {
      const form = document.createElement('form');
      form.setAttribute('name', name);
      return form;
    });
    document.documentElement.append(...forms);
  },
};

const freezePrototypes: HostileScene = {
  id: 'with frozen prototypes',
  before() {
    for (const { prototype } of [Array, EventTarget, Event, Node, Element, HTMLElement, Function, Promise, Map]) Object.freeze(prototype);
    Object.freeze(Object.prototype);
  },
  set: () => window.hostile.build(document.body),
};

const patchListeners: HostileScene = {
  id: 'with every way to listen taken away before and after the guard starts, and listeners that stop everything',
  before() {
    const listen = EventTarget.prototype.addEventListener;
    const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'keydown', 'input', 'focusin', 'beforeinput'];
    for (const type of types) listen.call(window, type, (event) => event.stopImmediatePropagation(), { capture: true });
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (this !== window && this !== document) listen.call(this, type, listener, options);
    };
    Object.defineProperty(Event.prototype, 'composedPath', { value: () => [] });
    Object.defineProperty(Event.prototype, 'stopImmediatePropagation', { value: () => undefined });
    Object.defineProperty(Event.prototype, 'preventDefault', { value: () => undefined });
    Object.defineProperty(Element.prototype, 'matches', { value: () => false });
    Object.defineProperty(Element.prototype, 'attachShadow', { value: () => document.createElement('div') });
  },
  set() {
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (this !== window) listen.call(this, type, listener, options);
    };
    window.hostile.build(document.body);
  },
};

export const hostileScenes: readonly HostileScene[] = [
  { id: 'plainly', set: () => window.hostile.build(document.body) },
  nestShadowRoots,
  closeShadowRoot,
  useEmptyFrame,
  hideReferrer,
  nestFrames,
  useBlobFrame,
  moveFromFrame,
  rewriteDocument,
  clobberForm,
  clobberDocument,
  freezePrototypes,
  patchListeners,
];
