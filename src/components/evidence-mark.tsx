import type { EvidenceView } from '../presenters/card.ts';

const WIDTH = 10;
const GAP = 3;

/** Four steps and a word. Squares, in the colour of the text: nothing here says "approved". */
export const EvidenceMark = ({ evidence: { label, step, steps } }: { evidence: EvidenceView }) => (
  <span className="evidence">
    <svg
      viewBox={`-1 -1 ${steps * (WIDTH + GAP) - GAP + 2} ${WIDTH + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: steps }, (_, index) => (
        <rect
          key={index}
          x={index * (WIDTH + GAP) + 0.75}
          y={0.75}
          width={WIDTH - 1.5}
          height={WIDTH - 1.5}
          fill={index < step ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth={1.5}
        />
      ))}
    </svg>
    <span>
      {label}
      <span className="visually-hidden">
        , step {step} of {steps} of evidence
      </span>
    </span>
  </span>
);

/** Stands wherever evidence marks do. */
export const EvidenceNote = () => (
  <p className="evidence-note">
    The evidence mark says how far a practice was tested. It is no endorsement by those who keep this library.
  </p>
);
