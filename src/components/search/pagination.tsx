import { pageSteps } from '../../presenters/pagination.ts';

export const Pagination = ({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) => {
  const steps = pageSteps({ page, pages });
  if (steps.length === 0) return null;
  return (
    <nav className="pagination" aria-label="Pages of results">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" data-live="page">
          Previous<span className="visually-hidden"> page</span>
        </a>
      )}
      <ol role="list">
        {steps.map((step, index) => (
          <li key={step === 'gap' ? `gap-${index}` : step.page}>
            {step === 'gap' ? (
              <span className="pagination__gap">…</span>
            ) : (
              <a
                href={hrefOf(step.page)}
                aria-label={`Page ${step.page}`}
                aria-current={step.isCurrent ? 'page' : undefined}
                data-live="page"
              >
                {step.page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" data-live="page">
          Next<span className="visually-hidden"> page</span>
        </a>
      )}
    </nav>
  );
};
