/** @jsxImportSource react */
import { useBox } from '../parts/box.ts';
import { startPage } from '../parts/start-page.tsx';
import { TextareaEditor } from '../parts/textarea-editor.tsx';

/** A host the extension has no business on. */
function App() {
  const box = useBox({ surface: 'other/note', thread: null });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        box.publishBy('button', event.nativeEvent);
      }}
    >
      <TextareaEditor box={box} keys="enter" attributes={{ 'aria-label': 'Note' }} />
      <button type="submit">Post</button>
    </form>
  );
}

startPage(<App />);
