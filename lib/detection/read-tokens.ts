import { rememberPerText } from './remember.ts';
import { tokenize } from './tokenize.ts';

/** Tokens of a text, cut once however many ask for them. */
export const readTokens = rememberPerText(tokenize);
