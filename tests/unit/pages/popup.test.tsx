// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { Popup } from '../../../components/Popup.tsx';
import type { OptionsAdapter } from '../../../lib/pages/page-adapter.ts';
import { createPopupModel } from '../../../lib/pages/popup-model.ts';
import { getButton, press, renderInto } from '../components/render.ts';
import { createFakeAdapter, now, setUpStorage, waitForState } from './fake-adapter.ts';

async function openPopup(parts: Partial<OptionsAdapter> = {}) {
  const adapter = createFakeAdapter(parts);
  const model = createPopupModel(adapter);
  const state = await waitForState(model.state);
  const draw = () => renderInto(<Popup state={model.state.value!} actions={model} />);
  return { adapter, model, state, draw };
}
const tab = (state: 'guarded' | 'partly', reasons: string[] = []): Partial<OptionsAdapter> => ({
  ask: (async () => ({ state, site: 'facebook', reasons })) as OptionsAdapter['ask'],
});

beforeEach(() => setUpStorage());

describe('the popup', () => {
  test('says that the tab is guarded', async () => {
    const { draw } = await openPopup(tab('guarded'));
    expect(draw().querySelector('[role=status]')?.textContent).toContain('This tab is guarded');
  });

  test('says why a tab is only partly guarded', async () => {
    const { draw } = await openPopup(tab('partly', ['publish-control-not-found:facebook/comment', 'new-code:x']));
    const said = draw().querySelector('[role=status]')?.textContent;
    expect(said).toContain('A publish button was not found (facebook/comment).');
    expect(said).toContain('Something on this page is not where it should be (X).');
  });

  test('says in one line which sites the browser keeps it from', async () => {
    const { draw } = await openPopup(tab('partly', ['host-blocked:linkedin', 'host-blocked:x']));
    const lines = [...draw().querySelectorAll('.reasons li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([expect.stringContaining('run on LinkedIn and X.')]);
  });

  test('does not call a silent background guarded', async () => {
    const { draw } = await openPopup();
    expect(draw().textContent).toContain('Second Look is not answering');
  });

  test('stores the strictness a person chooses', async () => {
    const { adapter, model, draw } = await openPopup(tab('guarded'));
    press(draw().querySelector('input[value=strict]')!);
    await waitForState(model.state, ({ strictness }) => strictness.value === 'strict');
    expect((await adapter.settings.getEffective()).strictness).toMatchObject({ value: 'strict', source: 'user' });
  });

  test('shows a locked strictness, by whom, and offers no change', async () => {
    await setUpStorage({ organizationName: 'Harbor Ridge', strictness: 'strict', pauseAllowed: false });
    const { draw } = await openPopup(tab('guarded'));
    const popup = draw();
    expect(popup.textContent).toContain('Set by Harbor Ridge');
    expect([...popup.querySelectorAll('input')].map(({ disabled }) => disabled)).toEqual([true, true, true]);
    expect(popup.textContent).toContain('does not allow pausing');
    expect(popup.querySelector('button')).toBeNull();
  });

  test('pauses for ten minutes and guards again on demand', async () => {
    const { model, draw } = await openPopup(tab('guarded'));
    press(getButton(draw(), 'Pause for 10 minutes'));
    const paused = await waitForState(model.state, ({ pausedUntil }) => pausedUntil !== null);
    expect(paused.pausedUntil).toBe(now + 600_000);
    expect(draw().querySelector('[role=status]')?.textContent).toContain('Paused');
    press(getButton(draw(), 'Guard again now'));
    await waitForState(model.state, ({ pausedUntil }) => pausedUntil === null);
  });

  test('says that a site was switched off', async () => {
    await setUpStorage({ enabledSites: ['x'] });
    const { draw } = await openPopup(tab('guarded'));
    expect(draw().textContent).toContain('Switched off on this site');
  });

  test('counts today', async () => {
    const adapter = createFakeAdapter(tab('guarded'));
    const event = { site: 'facebook', surface: 'reply', level: 'stop', rules: [] as string[], at: now } as const;
    await adapter.log.append({ ...event, action: 'shown' }, { retentionDays: 30, isPrivate: false });
    await adapter.log.append({ ...event, action: 'kept-editing' }, { retentionDays: 30, isPrivate: false });
    const { draw } = await openPopup(tab('guarded'));
    expect(draw().textContent).toContain('1 warning · 1 changed');
  });

  test('gives the first steps to whoever already published, and whom to tell', async () => {
    await setUpStorage({ privacyOfficerName: 'Privacy Office', privacyOfficerContact: '555-0100' });
    const steps = (await openPopup(tab('guarded'))).draw().querySelector('details');
    expect(steps?.querySelector('summary')?.textContent).toBe('I already published it');
    expect(steps?.textContent).toContain('Take it down now.');
    expect(steps?.textContent).toContain('Tell your privacy officer today: Privacy Office, 555-0100.');
  });

  test('speaks the browser’s Spanish, and English when that was chosen', async () => {
    expect((await openPopup({ uiLanguage: 'es-MX' })).draw().textContent).toContain('Nivel de exigencia');
    await setUpStorage({ interfaceLanguage: 'en' });
    expect((await openPopup({ uiLanguage: 'es-MX' })).draw().textContent).toContain('Strictness');
  });
});
