import type { FieldProblem } from '../../domain/errors.ts';

/** An address that asks for something that isn't there: says what, and offers what is left of it. */
export const SearchProblems = ({ problems, href }: { problems: FieldProblem[]; href: string }) => (
  <div className="notice" role="alert">
    <h2>This search asks for something we don’t know</h2>
    <ul>
      {problems.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
    <p>
      <a href={href}>Search with the rest of it</a>, or see <a href="/cases">all cases</a>.
    </p>
  </div>
);
