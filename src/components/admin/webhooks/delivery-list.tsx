/** A delivery as administrators see it: how it stands, and how its last try went. */
export interface DeliveryView {
  id: string;
  event: string;
  state: string;
  tries: number | null;
  status: number | null;
  problem: string | null;
  milliseconds: number | null;
  createdAt: string;
}

const STATES: Record<string, string> = { waiting: 'Waiting', delivered: 'Delivered', failed: 'Given up' };

/** The last deliveries of a webhook, the newest first, each with a way to the whole of it. */
export const DeliveryList = ({
  deliveries,
  adminRoute,
}: {
  deliveries: DeliveryView[];
  adminRoute: string;
}) => {
  if (deliveries.length === 0) return <p>Nothing was sent yet.</p>;
  return (
    <table style={{ inlineSize: '100%', textAlign: 'start' }}>
      <caption style={{ textAlign: 'start' }}>The last deliveries</caption>
      <thead>
        <tr>
          {['What', 'When', 'State', 'Answer', 'Tries'].map((name) => (
            <th key={name} scope="col" style={{ textAlign: 'start' }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, event, state, status, problem, milliseconds, tries, createdAt }) => (
          <tr key={id}>
            <td>
              <a href={`${adminRoute}/collections/webhook-deliveries/${id}`}>{event}</a>
            </td>
            <td>
              {new Date(createdAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
            </td>
            <td>{STATES[state] ?? state}</td>
            <td>{problem ?? (status === null ? '' : `${status}, in ${milliseconds ?? 0} ms`)}</td>
            <td>{tries ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
