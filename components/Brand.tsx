/** The mark and the name. The mark: a speech bubble looked at twice. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 128 128" width="26" height="26" aria-hidden="true" focusable="false">
        <path class="mark" d="M28 12h72a20 20 0 0 1 20 20v44a20 20 0 0 1-20 20H66l-26 22V96H28A20 20 0 0 1 8 76V32a20 20 0 0 1 20-20z" />
        <path class="mark-line" d="M28 54c10-15 22-22 36-22s26 7 36 22c-10 15-22 22-36 22s-26-7-36-22z" />
        <circle class="mark-dot" cx="64" cy="54" r="10" />
      </svg>
      Second Look
    </span>
  );
}
