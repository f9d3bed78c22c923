import type { WidgetServerProps } from 'payload';
import type { ReactNode } from 'react';

type Draw = (props: WidgetServerProps) => Promise<ReactNode>;

/** A list of the desk that can't be read says so in its own place: the others stand. */
export const guardedWidget =
  ({ title, draw }: { title: string; draw: Draw }): Draw =>
  async (props) => {
    try {
      return await draw(props);
    } catch (error) {
      props.req.payload.logger.error({ err: error, msg: `The desk’s list “${title}” could not be read.` });
      return (
        <section aria-label={title} className="desk-card">
          <h2 className="desk-card__title">{title}</h2>
          <p className="desk-card__empty">This list can’t be read just now. The server’s log says why.</p>
        </section>
      );
    }
  };
