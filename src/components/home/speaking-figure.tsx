import type { CaseCardView } from '../../presenters/card.ts';
import { EvidenceMark } from '../evidence-mark.tsx';
import { Figure } from '../figure.tsx';
import { MarkedText } from '../marked-text.tsx';

/** One number of one case, with who says so and how far it was tested. */
export const SpeakingFigure = ({ card }: { card: CaseCardView }) =>
  card.figure && (
    <aside className="speaking" aria-label="A figure from the cases">
      <Figure figure={card.figure} isLead />
      <p className="speaking__case">
        From{' '}
        <a href={card.href}>
          <MarkedText marked={card.title} />
        </a>
        {card.organisation && `, ${card.organisation}`}
      </p>
      <p className="speaking__evidence">
        <EvidenceMark evidence={card.evidence} />
      </p>
    </aside>
  );
