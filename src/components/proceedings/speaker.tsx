import type { SpeakerView } from '../../presenters/proceedings-view.ts';
import { Name } from '../case/names.tsx';

/** A name, and what they spoke as. */
export const Speaker = ({ speaker: { name, role, organisation } }: { speaker: SpeakerView }) => (
  <>
    <strong>{name}</strong>
    {role && `, ${role}`}
    {organisation && (
      <>
        , <Name {...organisation} />
      </>
    )}
  </>
);
