// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WarningOverlay } from '../../../components/WarningOverlay.tsx';
import type { WarningOverlayProps } from '../../../components/warning-overlay-props.ts';
import { noticeMessages } from '../../../lib/i18n/notice-messages.ts';
import { overlayMessages } from '../../../lib/i18n/overlay-messages.ts';
import type { VerdictFinding } from '../../../lib/verdict/verdict.ts';
import { change, getButton, press, pressKey, renderInto } from './render.ts';

const text = 'Thank you Marisa! You finished the program last Tuesday. Your therapist says hi.';

const find = (words: string, values: Partial<VerdictFinding> = {}): VerdictFinding => ({
  type: 'care-relationship',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  rule: 'care/sample',
  level: 'stop',
  why: 'These words may disclose that someone is a client.',
  citation: '45 CFR 160.103',
  ...values,
});
const findings = [
  find('last Tuesday', {
    level: 'caution',
    type: 'date',
    why: 'A date may disclose who it is.',
    citation: '45 CFR 164.514',
    replacement: 'recently',
  }),
  find('Your therapist'),
  find('You finished the program'),
];

const page = {
  locale: 'en' as const,
  organizationName: 'Harbor Ridge',
  policyUrl: 'https://harborridge.example/p',
  privacyContact: 'Privacy Office',
  coolDownSeconds: 0,
};

function show(values: Partial<WarningOverlayProps> = {}) {
  const calls = {
    onKeepEditing: vi.fn(),
    onPublishAnyway: vi.fn(),
    onApplyFix: vi.fn(),
    onUseSafeReply: vi.fn(),
    onDismissFinding: vi.fn(),
  };
  const verdict = { decision: 'block' as const, findings, override: 'allowed' as const, safeReplies: ['Thank you for writing.'] };
  const element = renderInto(<WarningOverlay verdict={verdict} text={text} page={page} hasAttachment={false} {...calls} {...values} />);
  return { dialog: element.querySelector('dialog')!, ...calls };
}
const words = (element: Element) => element.textContent ?? '';
const verdict = (override: 'allowed' | 'reason' | 'forbidden') => ({ decision: 'block' as const, findings, override, safeReplies: [] });

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('what the dialog says', () => {
  test('is an alert dialog with a name and a description, the focus on Keep editing', () => {
    const { dialog } = show();
    expect(dialog.getAttribute('role')).toBe('alertdialog');
    expect(words(document.getElementById(dialog.getAttribute('aria-labelledby')!)!)).toBe('This may disclose someone’s care');
    const described = dialog
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => words(document.getElementById(id)!));
    expect(described.join(' ')).toContain('may disclose that someone is a client');
    expect(words(document.activeElement!)).toBe('Keep editing');
  });

  test('names the words, the worst first, grouped under the sentence they share', () => {
    const { dialog } = show();
    expect([...dialog.querySelectorAll('.words')].map(words)).toEqual(['“You finished the program”', '“Your therapist”', '“last Tuesday”']);
    expect(dialog.querySelectorAll('.group').length).toBe(2);
  });

  test('gives the rule and the organization’s policy behind "Why?"', () => {
    const { dialog } = show();
    const why = dialog.querySelector('.group details')!;
    expect(words(why)).toContain('45 CFR 160.103');
    expect(why.querySelector('a')?.textContent).toBe('Social media policy of Harbor Ridge');
  });

  test('does not link an address that is not a web address', () => {
    const { dialog } = show({ page: { ...page, policyUrl: 'javascript:alert(1)' } });
    expect(dialog.querySelector('a')).toBeNull();
  });

  test('says that nothing was checked when there was no answer', () => {
    const { dialog } = show({ verdict: { decision: 'unavailable', reason: 'timeout', override: 'allowed' } });
    expect(words(dialog.querySelector('h2')!)).toBe('Not checked');
    expect(words(dialog)).toContain('took too long');
    expect(getButton(dialog, 'Publish anyway')).toBeTruthy();
  });

  test('says that pictures were not read', () => {
    expect(words(show({ hasAttachment: true }).dialog)).toContain('Pictures and videos are not checked');
    expect(words(show().dialog)).not.toContain('Pictures and videos');
  });

  test('speaks Spanish', () => {
    const { dialog } = show({ page: { ...page, locale: 'es', words: { overlay: overlayMessages.es, notices: noticeMessages.es } } });
    expect(dialog.lang).toBe('es');
    expect(getButton(dialog, 'Seguir editando')).toBeTruthy();
  });

  test('shows markup in a draft as the words it is', () => {
    const hostile = '<img src=x onerror=alert(1)>\ud800';
    const { dialog } = show({ text: hostile, verdict: { ...verdict('allowed'), findings: [find('', { start: 0, end: hostile.length })] } });
    expect(dialog.querySelector('img')).toBeNull();
    expect(words(dialog.querySelector('.words')!)).toContain('<img src=x');
  });

  test('holds back what would flood the screen', () => {
    const many = Array.from({ length: 40 }, () => find('Your therapist'));
    const { dialog } = show({ verdict: { ...verdict('allowed'), findings: many } });
    expect(words(dialog)).toContain('40 things to look at');
    expect(words(dialog)).toContain('37 more like this');
  });
});

describe('what a person can choose', () => {
  test('has no dead button when none of our scripts runs any more: each closes the dialog', () => {
    const { dialog } = show({ verdict: { ...verdict('reason'), safeReplies: ['Thank you for writing.'] } });
    press(getButton(dialog, 'Use a safe reply'));
    const buttons = [...dialog.querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(7);
    for (const button of buttons) expect([button.type, button.form?.getAttribute('method')]).toEqual(['submit', 'dialog']);
  });

  test('closes by no button of its own accord while they run', () => {
    const { dialog } = show();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    getButton(dialog, 'Use a safe reply').dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  });

  test('keeps editing by button and by Escape', () => {
    const { dialog, onKeepEditing } = show();
    press(getButton(dialog, 'Keep editing'));
    expect(pressKey(dialog, 'Escape').defaultPrevented).toBe(true);
    expect(onKeepEditing).toHaveBeenCalledTimes(2);
  });

  test('publishes on a trusted press only', () => {
    const { dialog, onPublishAnyway } = show();
    press(getButton(dialog, 'Publish anyway'), { isTrusted: false });
    getButton(dialog, 'Publish anyway').click();
    expect(onPublishAnyway).not.toHaveBeenCalled();
    press(getButton(dialog, 'Publish anyway'));
    expect(onPublishAnyway).toHaveBeenCalledExactlyOnceWith(undefined, expect.any(MouseEvent));
  });

  test('does not take the second click of a double click for consent', () => {
    const { dialog, onPublishAnyway } = show();
    press(getButton(dialog, 'Publish anyway'), { detail: 2 });
    expect(onPublishAnyway).not.toHaveBeenCalled();
  });

  test('ignores the Enter that is still held down from publishing', () => {
    const { dialog } = show();
    expect(pressKey(getButton(dialog, 'Keep editing'), 'Enter', { repeat: true }).defaultPrevented).toBe(true);
    expect(pressKey(getButton(dialog, 'Keep editing'), 'Enter').defaultPrevented).toBe(false);
  });

  test('asks for a reason before publishing where policy wants one', () => {
    const { dialog, onPublishAnyway } = show({ verdict: verdict('reason') });
    press(getButton(dialog, 'Publish anyway'));
    expect(onPublishAnyway).not.toHaveBeenCalled();
    expect(words(dialog.querySelector('[role=alert]')!)).toBe('Choose a reason first.');
    expect(document.activeElement).toBe(dialog.querySelector('select'));
    change(dialog.querySelector('select')!, 'authorization-on-file');
    press(getButton(dialog, 'Publish anyway'));
    expect(onPublishAnyway).toHaveBeenCalledExactlyOnceWith('authorization-on-file', expect.any(MouseEvent));
  });

  test('offers no publishing where policy forbids it, and says whom to ask', () => {
    const { dialog } = show({ verdict: verdict('forbidden') });
    expect(words(dialog)).not.toContain('anyway');
    expect(words(dialog)).toContain('ask Privacy Office');
  });

  test('waits out the cool-down', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { dialog, onPublishAnyway } = show({ page: { ...page, coolDownSeconds: 5 } });
    press(getButton(dialog, 'Publish anyway in 5 s'));
    expect(onPublishAnyway).not.toHaveBeenCalled();
    expect(getButton(dialog, 'Publish anyway in 5 s').getAttribute('aria-disabled')).toBe('true');
  });

  test('reports fixes and dismissals by the number the finding has in the verdict', () => {
    const { dialog, onApplyFix, onDismissFinding } = show();
    press(getButton(dialog, 'Change to “recently”: “last Tuesday”'));
    expect(onApplyFix).toHaveBeenCalledExactlyOnceWith(0);
    press(getButton(dialog, 'Not a risk: “Your therapist”'));
    expect(onDismissFinding).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('brings out the safe replies on request', () => {
    const { dialog, onUseSafeReply } = show();
    const open = getButton(dialog, 'Use a safe reply');
    expect(open.getAttribute('aria-expanded')).toBe('false');
    press(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    press(getButton(dialog, 'Use this reply'));
    expect(onUseSafeReply).toHaveBeenCalledExactlyOnceWith('Thank you for writing.');
  });

  test('offers neither fixes nor replies where the editor cannot be written to', () => {
    const { dialog } = show({ onApplyFix: undefined, onUseSafeReply: undefined, onDismissFinding: undefined });
    expect([...dialog.querySelectorAll('button')].map(words)).toEqual(['Keep editing', 'Publish anyway']);
  });

  test('gives the first steps to whoever already published', () => {
    const { dialog } = show();
    expect(words(dialog.querySelector('ol')!)).toContain('Tell your privacy officer today: Privacy Office.');
  });

  test('keeps Tab inside, both ways round', () => {
    const { dialog } = show({ onApplyFix: undefined, onUseSafeReply: undefined, onDismissFinding: undefined });
    const last = getButton(dialog, 'Publish anyway');
    last.focus();
    pressKey(last, 'Tab');
    const first = document.activeElement!;
    expect(first).toBe(dialog.querySelector('summary'));
    pressKey(first, 'Tab', { shiftKey: true });
    expect(document.activeElement).toBe(last);
  });

  test('keeps its keys from the page behind', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    pressKey(show().dialog, 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
