/** What the background tells every frame of a tab, without an answer. They carry nothing but themselves. */

/** The person pressed the extension's own key. */
export const openFindings = 'openFindings';
/** The settings changed. A page cannot watch the storage: it is closed to it. */
export const settingsChanged = 'settingsChanged';
