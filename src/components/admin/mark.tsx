/** The mark of the house: a catalogue card with its rod hole. */
const Mark = ({ size }: { size: number }) => (
  <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 32 32" width={size}>
    <rect height="21" rx="2" stroke="currentColor" strokeWidth="2" width="28" x="2" y="6" />
    <path d="M7 12h18M7 16.5h13" stroke="#9a3b20" strokeLinecap="round" strokeWidth="2" />
    <circle cx="16" cy="22.5" r="2" stroke="currentColor" strokeWidth="1.6" />
  </svg>
);

/** In the panel's corner. */
export const AdminIcon = () => <Mark size={22} />;

/** On the panel's sign-in page. */
export const AdminLogo = () => (
  <span className="casebook-logo">
    <Mark size={44} />
    <span>Casebook</span>
  </span>
);
