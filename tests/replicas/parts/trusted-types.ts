/** LinkedIn's strict pages have a `default` policy; this one lets through only what Quill 1 itself writes while it starts. */
const writtenByQuill = /^(?:<div class='ql-editor' style="white-space: normal;">(?:<p><br><\/p>)?<\/div>)?$/;

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
}

/** Has to run before the first editor is made. Browsers without Trusted Types need nothing. */
export function allowQuillMarkup(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: (html) => (writtenByQuill.test(html) ? html : null) });
}
