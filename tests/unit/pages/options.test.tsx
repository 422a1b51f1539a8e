// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../../components/OptionsPage.tsx';
import { entityTypes } from '../../../lib/detection/finding.ts';
import { findCitation } from '../../../lib/explain/find-citation.ts';
import { explanationMessages } from '../../../lib/i18n/explanation-messages.ts';
import type { OptionsSection } from '../../../lib/i18n/options-messages.ts';
import { optionsSections } from '../../../lib/i18n/options-messages.ts';
import { createOptionsModel } from '../../../lib/pages/options-model.ts';
import type { OptionsAdapter } from '../../../lib/pages/page-adapter.ts';
import { policyFormFields } from '../../../lib/rollout/policy-form.ts';
import { change, getButton, press, renderInto } from '../components/render.ts';
import { createFakeAdapter, now, setUpStorage, waitForState } from './fake-adapter.ts';

// No canvas here; the browser tests look at the picture.
vi.mock('../../../components/draw-day-chart.ts', () => ({ drawDayChart: () => undefined }));

const event = { site: 'facebook', surface: 'reply', level: 'stop', rules: [] as string[], action: 'shown' } as const;
const keepLong = { retentionDays: 90, isPrivate: false };

async function openOptions(parts: Partial<OptionsAdapter> = {}) {
  const adapter = createFakeAdapter(parts);
  const model = createOptionsModel(adapter);
  await waitForState(model.state);
  const draw = (section: OptionsSection) => renderInto(<OptionsPage state={model.state.value!} section={section} actions={model} />);
  return { adapter, model, draw };
}

function getField<T extends HTMLElement = HTMLInputElement>(page: HTMLElement, label: string): T {
  const found = [...page.querySelectorAll('label')].find((candidate) => candidate.textContent?.trim() === label);
  const field = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
  if (!field) throw new Error(`No field "${label}"`);
  return field as T;
}

beforeEach(() => setUpStorage());

describe('the settings page', () => {
  test.each(optionsSections)('draws the section %s in both languages', async (section) => {
    const english = (await openOptions()).draw(section).querySelector('h2')?.textContent;
    await setUpStorage({ interfaceLanguage: 'es' });
    const spanish = (await openOptions()).draw(section).querySelector('h2')?.textContent;
    expect([english, spanish].every(Boolean)).toBe(true);
    expect(english).not.toBe(spanish);
  });

  test('tells the person what a setting does, in words of her own and not in those for administrators', async () => {
    const { draw } = await openOptions();
    for (const section of ['guard', 'organization', 'words', 'replies'] as const) {
      const hints = [...draw(section).querySelectorAll('.field > .hint')].map(({ textContent }) => textContent ?? '');
      expect(hints.length).toBeGreaterThan(0);
      for (const { description } of policyFormFields) expect(hints.filter((hint) => hint.startsWith(description.en))).toEqual([]);
    }
  });

  test('stores a line and a list, and says so', async () => {
    const { adapter, model, draw } = await openOptions();
    change(getField(draw('organization'), 'Organization name'), ' Harbor Ridge ');
    await waitForState(model.state, ({ note }) => note?.name === 'organizationName');
    change(getField<HTMLTextAreaElement>(draw('organization'), 'Staff names'), 'Dana Okafor\n\n Tom Reed ');
    await waitForState(model.state, ({ note }) => note?.name === 'staffNames');
    const effective = await adapter.settings.getEffective();
    expect(effective.organizationName.value).toBe('Harbor Ridge');
    expect(effective.staffNames.value).toEqual(['Dana Okafor', 'Tom Reed']);
    expect(draw('organization').textContent).toContain('Saved.');
  });

  test('refuses a wrong value, says why, and keeps the old one', async () => {
    const { adapter, model, draw } = await openOptions();
    change(getField(draw('organization'), 'Public phone'), 'call us');
    await waitForState(model.state, ({ note }) => note?.outcome === 'refused');
    const field = getField(draw('organization'), 'Public phone');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('.problem')?.textContent).toContain('not written in the expected form');
    expect((await adapter.settings.getEffective()).publicPhone.value).toBe('');
  });

  test('shows what policy locked, and by whom', async () => {
    await setUpStorage({ organizationName: 'Harbor Ridge', staffNames: ['Dana Okafor'] });
    const page = (await openOptions()).draw('organization');
    expect(getField(page, 'Staff names').disabled).toBe(true);
    expect(getField(page, 'Other names of the organization').disabled).toBe(false);
    expect(page.textContent).toContain('Set by Harbor Ridge');
  });

  test('takes one site off the list and leaves the others', async () => {
    const { adapter, model, draw } = await openOptions();
    const box = getField(draw('guard'), 'X');
    box.checked = false;
    change(box, 'on');
    await waitForState(model.state, ({ note }) => note?.name === 'enabledSites');
    expect((await adapter.settings.getEffective()).enabledSites.value).toEqual(['facebook', 'linkedin', 'instagram']);
  });

  test('says which of the organization’s own replies the check would hold itself', async () => {
    const [risky, plain] = ['So glad you finished our program!', 'Thank you for writing.'];
    const ask = (async (question: { type: string; text?: string }) =>
      question.text === risky
        ? { decision: 'block' }
        : question.type === 'checkDraft'
          ? { decision: 'allow' }
          : null) as OptionsAdapter['ask'];
    await setUpStorage({ safeReplies: [risky, plain] });
    const statuses = [...(await openOptions({ ask })).draw('replies').querySelectorAll('[role=status]')];
    const said = statuses.find(({ textContent }) => textContent?.includes('the check would hold these'));
    expect([...(said?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([risky]);
  });

  test('names what of a policy was refused, and copies the diagnostics', async () => {
    await setUpStorage({ strictness: 'harsh', organizationName: 'Harbor Ridge' });
    const copyText = vi.fn(async () => true);
    const { draw } = await openOptions({ copyText });
    const page = draw('diagnostics');
    expect(page.textContent).toContain('strictness: not one of the allowed words');
    press(getButton(page, 'Copy as text'));
    await vi.waitFor(() => expect(page.textContent).toContain('Copied.'));
    expect(copyText).toHaveBeenCalledWith(expect.stringContaining('organizationName = "Harbor Ridge"'));
  });

  test('says that nothing was logged yet, and that nothing leaves', async () => {
    const page = (await openOptions()).draw('log');
    expect(page.textContent).toContain('Nothing here yet');
    expect(page.textContent).toContain('Nothing leaves this device.');
  });

  test('a shorter retention deletes at once, and is said in days that a person would say', async () => {
    const { adapter, model, draw } = await openOptions();
    const day = 86_400_000;
    for (const at of [now - 20 * day, now - 2 * 3_600_000]) await adapter.log.append({ ...event, at }, keepLong);
    change(getField(draw('log'), 'Keep the log for (days)'), '1');
    await waitForState(model.state, ({ note, events }) => note?.name === 'logRetentionDays' && events.length === 1);
    expect(draw('log').textContent).toContain('kept for one day');
    expect(await adapter.log.read()).toHaveLength(1);
  });

  test('names each rule in plain words of the reader’s language and keeps its code beside', async () => {
    const { adapter } = await openOptions();
    const rules = ['age/years-old', 'care/substance-use', 'timeout', 'organization/sensitive-term', 'rule-of-next-year/x'];
    await adapter.log.append({ ...event, rules, at: now }, keepLong);
    const readRules = (page: Element) => [...page.querySelectorAll('td.rules li')].map(({ textContent }) => textContent);
    const { draw } = await openOptions();
    expect(readRules(draw('log'))).toEqual([
      'Age age/years-old',
      'Alcohol or drug treatment care/substance-use',
      'Not checked: it took too long timeout',
      'A term of your organization organization/sensitive-term',
      'rule-of-next-year/x',
    ]);
    await adapter.settings.setUserSetting('interfaceLanguage', 'es');
    const page = (await openOptions()).draw('log');
    expect(readRules(page)[0]).toBe('Edad age/years-old');
    expect([...page.querySelectorAll('.rank')].map(({ textContent }) => textContent).join()).toContain('Tratamiento por alcohol o drogas');
  });

  test('writes large numbers the reader’s way', async () => {
    const { adapter, draw } = await openOptions();
    await Promise.all(Array.from({ length: 1_200 }, (_, index) => adapter.log.append({ ...event, at: now - index }, keepLong)));
    const page = (await openOptions()).draw('log');
    expect(page.textContent).toContain('Showing 1,200 of 1,200');
    expect(draw('about').textContent).not.toMatch(/\{\w+\}/);
  });

  test('gives every rule that a warning cites its date and, for laws, its place to read', async () => {
    const page = (await openOptions()).draw('about');
    const terms = [...page.querySelectorAll('.sources > div')].map(({ textContent }) => textContent ?? '');
    const cited = entityTypes.flatMap((type) =>
      findCitation(type, `${type}/incentive`, ['apa', 'nasw', 'aca', 'bacb'], explanationMessages.en).split(/[;,] /),
    );
    for (const section of new Set(cited.flatMap((words) => words.match(/\d+\.\d+(?=\D|$)|\b255\b|C\.3\.b/g) ?? []))) {
      const source = terms.find((term) => term.includes(section) || term.startsWith(`16 CFR ${section.split('.')[0]}`));
      expect(source, section).toMatch(/Checked: \w+ 20\d\d/);
    }
    expect([...page.querySelectorAll('.sources a')].map((link) => new URL(link.getAttribute('href') ?? '').host)).toEqual(
      Array.from({ length: 6 }, () => 'www.ecfr.gov'),
    );
  });

  test('lists what left when the organization has a collector', async () => {
    await setUpStorage({ eventEndpoint: 'https://collector.example/v1/logs' });
    const sent = {
      kind: 'verdict',
      id: '0b8f3a52-6a3e-4d0e-9d4e-0f6f2b8f5a11',
      at: 1,
      sentAt: 2,
      site: 'x',
      surface: 'reply',
      level: 'stop',
      rules: ['care/a'],
      action: 'shown',
    } as const;
    const status = { waiting: 0, sent: 1, dropped: 0, lastProblem: null };
    const page = (
      await openOptions({ events: { getStatus: async () => status, listSent: async () => [{ ...sent, rules: [...sent.rules] }] } })
    ).draw('log');
    expect(page.textContent).toContain('collector.example');
    expect(page.textContent).toContain('verdict x reply stop care/a shown');
  });
});

describe('the form for managers', () => {
  test('hands out files, and none while something is wrong', async () => {
    const saveFile = vi.fn();
    const { draw } = await openOptions({ saveFile });
    const page = draw('managers');
    change(getField(page, 'Chrome extension id'), 'too-short');
    expect(page.textContent).toContain('This is not an extension id.');
    expect(page.textContent).toContain('No files yet');
    change(getField(page, 'Chrome extension id'), 'abcdefghijklmnopabcdefghijklmnop');
    change(getField(page, 'Organization name'), 'Harbor Ridge');
    press(getButton(page, 'Download linux/second-look-chrome.json'));
    const [name, bytes] = saveFile.mock.calls[0]!;
    expect(name).toBe('second-look-chrome.json');
    expect(new TextDecoder().decode(bytes)).toContain('"organizationName": "Harbor Ridge"');
    press(getButton(page, 'Download all (.zip)'));
    expect(saveFile.mock.calls[1]![0]).toBe('second-look-rollout.zip');
  });

  test('marks a setting it cannot use', async () => {
    const { draw } = await openOptions();
    const page = draw('managers');
    change(getField<HTMLTextAreaElement>(page, 'Own e-mail addresses'), 'not an address');
    expect(getField(page, 'Own e-mail addresses').getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('No files yet');
  });
});
