/** @jsxImportSource react */
/** What was published here, below the box or thread it came from. */
export function PublishedList({ texts }: { texts: string[] }) {
  return (
    <ul>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts are only ever appended
        <li key={index} className="published">
          {text}
        </li>
      ))}
    </ul>
  );
}
