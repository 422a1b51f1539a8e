/** @jsxImportSource react */
import { Fragment, type ReactNode, useRef, useState } from 'react';
import type { Box } from './box.ts';
import { options } from './options.ts';

let counter = 0;

/** A generated class name, new on every call, when the page shuffles; else the given one. */
export function cls(name: string): string {
  if (!options.shuffle) return name;
  counter += 1;
  let hash = 7;
  for (const char of name + counter) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  return `x${hash.toString(36)} x${(hash ^ 0x5bd1e995).toString(36)}`;
}

/** Extra wrappers around a part when the page shuffles. */
export function Wrap({ children, depth = 2 }: { children: ReactNode; depth?: number }) {
  if (!options.shuffle) return <Fragment>{children}</Fragment>;
  let wrapped = <div className={cls('w')}>{children}</div>;
  for (let level = 1; level < depth; level += 1) wrapped = <div className={cls('w')}>{wrapped}</div>;
  return wrapped;
}

/** Editor and publish control in the page's order. */
export function Ordered({ editor, submit }: { editor: ReactNode; submit: ReactNode }) {
  return options.submitFirst ? (
    <>
      {submit}
      <Wrap>{editor}</Wrap>
    </>
  ) : (
    <>
      <Wrap>{editor}</Wrap>
      <Wrap depth={3}>{submit}</Wrap>
    </>
  );
}

/** Renders an editor; in the `remount` variant its node is replaced, text kept, each time focus comes in from outside. */
export function Mounted({ box, children }: { box: Box; children: (box: Box, autoFocus: boolean) => ReactNode }) {
  const [mount, setMount] = useState({ key: 0, text: box.initialText });
  const hasFocus = useRef(false);
  if (!options.remount) return <Fragment>{children(box, false)}</Fragment>;
  return (
    <div
      className={cls('mount')}
      onFocus={() => {
        if (hasFocus.current) return;
        hasFocus.current = true;
        setMount({ key: mount.key + 1, text: box.api.current?.getText() ?? '' });
      }}
      onBlur={(event) => {
        // The removed node's own blur has no related target while the new node already has focus.
        const inside = event.currentTarget.contains(event.currentTarget.ownerDocument.activeElement);
        if (!inside) hasFocus.current = false;
      }}
    >
      <Fragment key={mount.key}>{children({ ...box, initialText: mount.text }, mount.key > 0)}</Fragment>
    </div>
  );
}

/** The sites' usual control: a div with role=button and a real handler. */
export function DivButton(props: {
  label: string;
  text?: ReactNode;
  disabled?: boolean;
  onPress(event: Event): void;
  attributes?: Record<string, string>;
}) {
  const { label, text, disabled = false, onPress, attributes } = props;
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-disabled={disabled ? 'true' : undefined}
      className={cls('button')}
      onClick={(event) => !disabled && onPress(event.nativeEvent)}
      onKeyDown={(event) => {
        if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onPress(event.nativeEvent);
      }}
      {...attributes}
    >
      <Wrap>{text ?? label}</Wrap>
    </div>
  );
}
