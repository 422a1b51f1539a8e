/** @jsxImportSource react */
import { useBox } from './box.ts';
import { DivButton, Ordered } from './layout.tsx';
import { options } from './options.ts';
import { PlainEditor } from './plain-editor.tsx';
import { t } from './start-page.tsx';
import { TextareaEditor } from './textarea-editor.tsx';

/**
 * A box nobody has described: a new feature of the site. A form field, or with `?box=rich` a contenteditable that also publishes on
 * Enter. With `?control=odd` its publish control has words of no known language.
 */
export function UnknownBox({ surface }: { surface: string }) {
  const box = useBox({ surface, thread: null });
  const label = options.get('control') === 'odd' ? 'Zveřejnit' : t('post');
  const isRich = options.get('box') === 'rich';
  const editor = isRich ? (
    <PlainEditor box={box} keys="enter" attributes={{ role: 'group', 'aria-multiline': 'false', 'aria-label': 'Idea' }} />
  ) : (
    <TextareaEditor box={box} keys="none" attributes={{ 'aria-label': 'Idea' }} />
  );
  const submit = <DivButton label={label} onPress={(event) => box.publishBy('button', event)} attributes={{ 'data-act': 'publish' }} />;
  const parts = <Ordered editor={editor} submit={submit} />;
  return isRich ? <div>{parts}</div> : <form onSubmit={(event) => event.preventDefault()}>{parts}</form>;
}
