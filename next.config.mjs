import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';

// Plain JavaScript, since the server reads it at every start, where no TypeScript is installed.

/** @type {import('next').NextConfig} */
const config = {
  // Express in front compresses, logs, and says nothing of what runs behind it.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // The checks of `npm run types` and `npm run lint` cover the pages too; the build need not repeat them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve('.') },
  devIndicators: false,
  // Titles, canonical links and feeds stand in the head for every reader, not only for known crawlers.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
};

const payloadConfig = withPayload(config);

/**
 * Payload asks every browser for its colour preference with `Critical-CH`, which makes the first request of a visit run
 * twice. Only the admin panel uses the answer.
 */
const headers = async () => {
  const entries = (await payloadConfig.headers?.()) ?? [];
  return entries.map((entry) => (entry.source === '/:path*' ? { ...entry, source: '/admin/:path*' } : entry));
};

export default { ...payloadConfig, headers };
