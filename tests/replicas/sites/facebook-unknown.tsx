/** @jsxImportSource react */
import { useBox } from '../parts/box.ts';
import { DivButton, Ordered } from '../parts/layout.tsx';
import { options } from '../parts/options.ts';
import { t } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';

/** A box nobody has described: a new feature of the site. With `?control=odd` its publish control has words of no known language. */
export function UnknownBox() {
  const box = useBox({ surface: 'facebook/unknown', thread: null });
  const label = options.get('control') === 'odd' ? 'Zveřejnit' : t('post');
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Ordered
        editor={<TextareaEditor box={box} keys="none" attributes={{ 'aria-label': 'Idea' }} />}
        submit={<DivButton label={label} onPress={(event) => box.publishBy('button', event)} attributes={{ 'data-act': 'publish' }} />}
      />
    </form>
  );
}
