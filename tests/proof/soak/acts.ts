import { pressInDialog } from '../../e2e/held-dialog.ts';
import type { Faults } from './browser.ts';
import type { SettingsInForce } from './oracle.ts';
import { isDialogOpen, openAnew, type Run, readHeldDialog, waitShortly } from './run.ts';
import { writeMore, writeOn, writeText, writeTooLong } from './texts.ts';

/** Something a person or the world does. Returns what it was, for the trace; throws when it cannot be done here. */
export type Act = (run: Run) => Promise<string>;

const insert = async ({ page, box }: Run, text: string): Promise<void> => {
  await box.editor.click();
  await page.keyboard.press('Control+End');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Shift+Enter');
    await page.keyboard.insertText(line);
  }
};

const type: Act = async (run) => {
  const text = writeText(run.dice);
  if (run.dice.chance(0.1)) await run.box.type(text);
  else await insert(run, text);
  return `type ${JSON.stringify(text)}`;
};

const typeMore: Act = async (run) => {
  const text = writeMore(run.dice);
  await insert(run, text);
  return `type ${JSON.stringify(text)}`;
};

const typeTooLong: Act = async (run) => {
  await insert(run, writeTooLong(run.dice));
  return 'type a text too long to check';
};

const replace: Act = async ({ dice, page, box }) => {
  const text = writeText(dice).replaceAll('\n', ' ');
  await box.editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  return `replace by ${JSON.stringify(text)}`;
};

/** Ways to publish: the plain ones and the hasty ones. */
const publish: Act = async (run) => {
  const { dice, page, box, surface, ledger, server } = run;
  const text = await box.read();
  if (text.trim() === '') return type(run);
  const gesture = dice.pick(surface.gestures);
  const way = dice.pick(['once', 'once', 'once', 'double', 'repeat', 'both', 'typing on'] as const);
  ledger.notePress(text);
  // A hasty person's press can fall between two letters.
  const parts = way === 'typing on' ? writeOn(dice) : [];
  for (const part of parts) ledger.notePress(text + part);
  run.gestures += way === 'once' || way === 'typing on' ? 1 : 2;
  const before = server.published().length;
  if (way === 'double' && gesture === 'button') {
    await surface.beforeControl?.(page, (key) => key);
    await box.control.dblclick();
  } else if (way === 'repeat' && gesture !== 'button') {
    const keys = gesture === 'enter' ? 'Enter' : 'Control+Enter';
    await page.keyboard.press(keys);
    await page.keyboard.press(keys);
  } else await box.publish(gesture);
  if (way === 'both') await box.control.click({ timeout: 300 }).catch(() => undefined);
  for (const part of parts) await page.keyboard.insertText(part);
  await waitShortly(async () => server.published().length > before || (await isDialogOpen(page)), dice.whole(0, 300));
  return `publish ${JSON.stringify(text.slice(0, 200))} by ${gesture}, ${way}`;
};

/** Makes one of the dialog's choices, or none of them. */
const answer: Act = async (run) => {
  const { dice, page, box, ledger } = run;
  const dialog = await readHeldDialog(page);
  if (!dialog) throw new Error('no dialog');
  const text = await box.read();
  const names = dialog.controls.filter(({ role }) => role === 'button').map(({ name }) => name);
  const choices = names.filter((name) => !/^(?:Use a safe reply|Respuesta segura)$/.test(name));
  const name = dice.pick(['Escape', ...choices]);
  run.gestures += 1;
  if (name === 'Escape') await page.keyboard.press('Escape');
  else {
    const isRelease = /anyway|de todos modos|not a risk|no es un riesgo/i.test(name);
    if (isRelease) ledger.noteRelease(text);
    const reason = dialog.controls.find(({ role }) => role === 'combobox');
    if (reason && isRelease) await page.keyboard.press('Tab');
    await pressInDialog(page, new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  }
  await waitShortly(async () => !(await isDialogOpen(page)), 300);
  // What a fix or a safe reply writes arrives a moment later.
  if (/[:“”]|reply|respuesta/i.test(name)) await waitShortly(async () => (await box.read().catch(() => '')) !== text, 300);
  return `choose ${name.slice(0, 60)}`;
};

const setFaults = (create: (run: Run) => Faults): Act => {
  return async (run) => {
    const { policy, isGuardBroken } = run.faults;
    run.faults = { ...create(run), policy, isGuardBroken };
    await run.browser.store({ soak: run.faults });
    return `faults ${JSON.stringify(run.faults)}`;
  };
};

const stopWorker: Act = async ({ browser, page }) => `stop the worker: ${await browser.stopWorker(page)}`;

const blockWorker: Act = async ({ browser, dice }) => {
  const ms = dice.whole(200, 1500);
  browser.blockWorker(ms);
  return `block the worker for ${ms} ms`;
};

const changeSettings: Act = async (run) => {
  const { dice, browser, ledger } = run;
  const user: SettingsInForce['user'] = dice.pick([{}, { strictness: 'strict' }, { strictness: 'relaxed' }, { overrideMode: 'reason' }]);
  const policy: SettingsInForce['policy'] = dice.pick([
    {},
    {},
    { strictness: 'strict', organizationName: 'Harbor Ridge' },
    { overrideMode: 'forbidden' },
    { enabledSites: ['facebook', 'linkedin'], pauseAllowed: false },
    { strictness: 'no such level' },
  ]);
  const isPaused = dice.chance(0.1);
  run.faults = { ...run.faults, policy };
  const next = { user, policy, isPaused };
  // Known before it is stored and noted again after: in between both may be in force.
  ledger.noteSettings(next);
  await browser.store({
    soak: run.faults,
    userSettings: dice.chance(0.1) && Object.keys(user).length === 0 ? 'broken' : { version: 1, values: user },
    lastPolicy: { state: Object.keys(policy).length > 0 ? 'managed' : 'unmanaged', raw: policy },
    pausedUntil: isPaused ? Date.now() + 600_000 : null,
  });
  ledger.noteSettings(next);
  return `settings ${JSON.stringify(next)}`;
};

const navigate: Act = async (run) => {
  const way = run.dice.pick(['away and back', 'anew', 'reload'] as const);
  if (way === 'away and back') {
    await run.page.evaluate(() => window.replica.navigate('/elsewhere'));
    await run.page.goBack();
  }
  if (way === 'reload') await run.page.reload();
  run.box = await openAnew(run);
  return `navigate: ${way}`;
};

const reloadExtension: Act = async (run) => {
  await run.browser.reloadExtension();
  return 'reload the extension';
};

/** Every act with how often it happens. */
const acts: readonly (readonly [weight: number, act: Act])[] = [
  [22, type],
  [8, typeMore],
  [1, typeTooLong],
  [8, replace],
  [30, publish],
  [8, stopWorker],
  [3, blockWorker],
  [3, setFaults(({ dice }) => ({ answers: dice.whole(50, 1200) }))],
  [1, setFaults(() => ({ answers: 'none' }))],
  [2, setFaults(() => ({ answers: 'broken' }))],
  [4, setFaults(({ dice }) => ({ storage: dice.pick(['get', 'set', 'remove', 'all']) }))],
  [5, setFaults(() => ({}))],
  [5, changeSettings],
  [5, navigate],
];
const total = acts.reduce((sum, [weight]) => sum + weight, 0);

/** The next act of a run. An open dialog is answered most of the time. */
export async function chooseAct(run: Run): Promise<Act> {
  if ((await isDialogOpen(run.page)) && run.dice.chance(0.8)) return answer;
  let left = run.dice.next() * total;
  for (const [weight, act] of acts) {
    left -= weight;
    if (left < 0) return act;
  }
  return publish;
}

export { publish, reloadExtension, replace };
