// Put before the background script of a copy of the extension, so that the soak can make it fail. Never part of a build.
// What fails stands in local storage under `soak`, because the worker forgets everything else when it is stopped.
const { storage, runtime } = chrome;
const readStored = storage.local.get.bind(storage.local);
let faults = {};
let isKnown = readStored('soak').then(({ soak }) => {
  faults = soak ?? {};
});
storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes.soak) {
    faults = changes.soak.newValue ?? {};
    isKnown = Promise.resolve();
  }
});

for (const method of ['get', 'set', 'remove']) {
  const real = storage.local[method].bind(storage.local);
  storage.local[method] = (...args) => {
    if (faults.storage !== method && faults.storage !== 'all') return real(...args);
    const error = new Error('the disk is full');
    if (typeof args.at(-1) === 'function') throw error;
    return Promise.reject(error);
  };
}

const readManaged = storage.managed.get.bind(storage.managed);
// Called with a callback by the polyfill, without one by browsers that have promises of their own.
storage.managed.get = (keys, callback) => {
  const read = isKnown.then(() => faults.policy ?? readManaged(keys));
  if (!callback) return read;
  void read.then(callback);
};

const addListener = runtime.onMessage.addListener.bind(runtime.onMessage);
runtime.onMessage.addListener = (listener) =>
  addListener((message, sender, answer) => {
    const deliver = async () => {
      // The answer is the listener's promise, or comes by the callback when it returned `true`.
      const returned = listener(message, sender, answer);
      if (returned !== true) answer(await returned);
    };
    void isKnown.then(() => {
      const { answers = 'normal' } = faults;
      if (faults.isGuardBroken && message.type === 'checkDraft') answer({ ok: true, answer: { decision: 'allow' } });
      else if (answers === 'none') return;
      else if (answers === 'broken') answer({ ok: 'yes', answer: { decision: 'allow' } });
      else if (typeof answers === 'number') setTimeout(deliver, answers);
      else void deliver();
    });
    return true;
  });
