import type { ParsedSettings } from '../settings/parse-policy.ts';
import { parseSettings } from '../settings/parse-policy.ts';
import { findJsonSettings } from './json-files.ts';
import { findMobileconfigSettings } from './mobileconfig.ts';
import { findRegSettings } from './read-reg-file.ts';

/**
 * Reads the settings out of a file this project makes (JSON of any browser, .reg, .mobileconfig) or a plain object of settings.
 * Null when the text is none of these; otherwise what was accepted and refused.
 */
export function loadExistingPolicy(contents: string): ParsedSettings | null {
  const text = contents.replace(/^\uFEFF/, '').trim();
  const settings = text.startsWith('{')
    ? findJsonSettings(text)
    : text.startsWith('<')
      ? findMobileconfigSettings(text)
      : findRegSettings(text);
  return settings && parseSettings(settings);
}
