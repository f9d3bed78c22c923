import type { Metadata } from 'next';
import type { ComponentType, ReactNode } from 'react';
import { runtime } from '../../runtime.ts';
import NotFound, { metadata } from './not-found.tsx';

/** What stands at an address where nothing is found. */
export interface Lost {
  title: string;
  Page: ComponentType;
}

class NothingHere extends Error {}

/**
 * Says that nothing stands at this address: the page answers with the words of its `Lost` and the status 404. Next's own
 * `notFound()` answers a page rendered on request with an empty document, which only scripts fill.
 */
export const nothingHere: () => never = () => {
  throw new NothingHere('Nothing stands at this address.');
};

const EVERYWHERE: Lost = { title: String(metadata.title), Page: NotFound };

/** A page that may find nothing to show. */
export const pageOrLost =
  <Props,>(page: (props: Props) => ReactNode | Promise<ReactNode>, lost = EVERYWHERE) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props);
    } catch (error) {
      if (!(error instanceof NothingHere)) throw error;
      const response = runtime('answering').getStore();
      if (response && !response.headersSent) response.statusCode = 404;
      return <lost.Page />;
    }
  };

/** The head of such a page. */
export const metadataOrLost =
  <Props,>(metadataOf: (props: Props) => Promise<Metadata>, lost = EVERYWHERE) =>
  async (props: Props): Promise<Metadata> => {
    try {
      return await metadataOf(props);
    } catch (error) {
      if (!(error instanceof NothingHere)) throw error;
      return { title: lost.title, robots: { index: false }, referrer: 'no-referrer' };
    }
  };
