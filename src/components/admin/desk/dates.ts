/** A day as the desk writes it, and as it is kept, wherever the server stands: 3 Mar 2026. */
export const dayOf = (iso: string): string => day.format(new Date(iso));

/** How long ago, in the largest unit that says something: "3 days ago", "today". */
export const agoOf = ({ iso, now = new Date() }: { iso: string; now?: Date }): string => {
  const days = Math.round((new Date(iso).getTime() - now.getTime()) / 86_400_000);
  if (Math.abs(days) < 45) return relative.format(days, 'day');
  return Math.abs(days) < 545
    ? relative.format(Math.round(days / 30.4), 'month')
    : relative.format(Math.round(days / 365), 'year');
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
