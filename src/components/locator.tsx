import type { LocatorView } from '../presenters/locator.ts';

/** A small map of dots. What it shows is also said in words beside it. */
export const Locator = ({
  locator: { width, height, dots },
  name,
}: {
  locator: LocatorView;
  name: string;
}) => (
  <figure className="locator">
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name} among the other places of this library`}
    >
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} className="locator__frame" />
      {dots.map(({ x, y, isHere }, index) =>
        isHere ? (
          <g key={index} className="locator__here">
            <circle cx={x} cy={y} r="9" fill="none" strokeWidth="2" />
            <circle cx={x} cy={y} r="4" />
          </g>
        ) : (
          <circle key={index} cx={x} cy={y} r="2.5" className="locator__other" />
        ),
      )}
    </svg>
    <figcaption>{name}, ringed, among the other places of this library. North is up.</figcaption>
  </figure>
);
