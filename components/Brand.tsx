/** The mark and the name. The mark: a speech bubble that looks at you. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 128 128" width="26" height="26" aria-hidden="true" focusable="false">
        <path class="mark" d="M28 8h72a22 22 0 0 1 22 22v48a22 22 0 0 1-22 22H68l-28 22v-22H28A22 22 0 0 1 6 78V30A22 22 0 0 1 28 8z" />
        <path class="mark-line" d="M20 54c12-19 27-28 44-28s32 9 44 28c-12 19-27 28-44 28S32 73 20 54z" />
        <circle class="mark-dot" cx="64" cy="54" r="17" />
        <circle class="mark-line" cx="70" cy="48" r="6" />
      </svg>
      Second Look
    </span>
  );
}
