/**
 * What a node is, told by what it says of itself: one that was created in a frame and moved into the page is no instance of the
 * page's own `Element`.
 */
export const isElement = (node: unknown): node is Element => node instanceof Element || (node as Node | null)?.nodeType === 1;
export const isText = (node: unknown): node is Text => node instanceof Text || (node as Node | null)?.nodeType === 3;
