/** Runs in a page of the Facebook replica: closes the post dialog and opens it anew with a text, so many times; returns what the last box says. */
export async function closeAndOpen({ times, text }: { times: number; text: string }): Promise<string | null | undefined> {
  // A message is a turn of its own and, unlike a frame, comes at once.
  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const press = (css: string) => document.querySelector<HTMLElement>(css)?.click();
  for (let time = 0; time < times; time += 1) {
    press('[role="dialog"] [aria-label="Close"]');
    await turn();
    press('[data-pagelet="FeedComposer"] .opener');
    await turn();
    const editor = document.querySelector<HTMLElement>('[role="dialog"] [data-lexical-editor]');
    editor?.focus();
    if (editor) getSelection()?.selectAllChildren(editor);
    await turn();
    document.execCommand('insertText', false, text);
    await turn();
  }
  return document.querySelector('[role="dialog"] [data-lexical-editor]')?.textContent;
}
