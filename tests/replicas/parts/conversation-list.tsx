/** @jsxImportSource react */
import { conversations } from '../threads.ts';
import { Wrap } from './layout.tsx';
import { Link } from './router.tsx';

/** The other conversations beside the open one, each with its person's name and her last words. */
export function ConversationList({ to }: { to(id: string): string }) {
  return (
    <nav>
      {conversations.map(({ id, name, text }) => (
        <div key={id} role="row">
          <Link to={to(id)}>
            <Wrap>
              <span dir="auto">{name}</span>
            </Wrap>
            <span dir="auto">{text}</span>
          </Link>
        </div>
      ))}
    </nav>
  );
}
