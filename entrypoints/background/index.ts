import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { MessageHandlers, Origin } from '../../lib/messaging/on-message.ts';
import { answerMessage } from '../../lib/messaging/on-message.ts';
import {
  checkDraftSchema,
  getPageSettingsSchema,
  getTabStatusSchema,
  recordActionSchema,
  reportCoverageSchema,
} from '../../lib/messaging/protocol.ts';
import { checkDraft } from './check-draft.ts';
import { createTabCoverage } from './tab-coverage.ts';

export default defineBackground(() => {
  const origin: Origin = {
    extensionId: browser.runtime.id,
    extensionUrl: browser.runtime.getURL('/'),
    isGuardedUrl: (url) => url.startsWith('https://'),
  };
  const coverage = createTabCoverage(browser);
  const handlers: MessageHandlers = {
    checkDraft: {
      schema: checkDraftSchema,
      from: ['page', 'extension'],
      handle: (question) =>
        checkDraft(question, { strictness: 'standard', override: 'allowed', organization: null, safeReplies: [] }, () => ({
          why: 'These words may disclose that someone is a client.',
          citation: '45 CFR 160.103',
        })),
    },
    recordAction: { schema: recordActionSchema, from: ['page', 'extension'], handle: () => null },
    reportCoverage: { schema: reportCoverageSchema, from: ['page'], handle: coverage.report },
    getTabStatus: { schema: getTabStatusSchema, from: ['extension'], handle: coverage.getStatus },
    getPageSettings: {
      schema: getPageSettingsSchema,
      from: ['page', 'extension'],
      handle: () => ({
        enabled: true,
        pausedUntil: null,
        locale: 'en',
        organizationName: '',
        policyUrl: '',
        privacyContact: '',
        selectorOverrides: {},
        coolDownSeconds: 0,
      }),
    },
  };
  // The listener must be registered synchronously, or the message that wakes the worker is lost.
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown) =>
    answerMessage(message, sender as Parameters<typeof answerMessage>[1], origin, handlers),
  );
});
