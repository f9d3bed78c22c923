import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { QUERY_SHAPE } from '../api/query-shape.ts';
import { publicCaseShape } from '../presenters/public-case-shape.ts';
import { publicGuideShape } from '../presenters/public-guide.ts';
import { getCase, getGuide, searchCases } from './tool-answers.ts';

/** More than this no assistant reads at once. */
const MOST_FOUND = 20;

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

const { limit: _limit, ...filters } = QUERY_SHAPE;

const searchInput = z.object({ ...filters, limit: z.number().int().min(1).max(MOST_FOUND) }).partial().shape;

const searchOutput = {
  query: z.string().describe('What was asked, in words.'),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  url: z.string().describe('The same search as a page for people.'),
  didYouMean: z.string().nullable(),
  cases: z.array(
    z.object({
      key: z.string(),
      slug: z.string(),
      title: z.string(),
      url: z.string().describe('The address to cite.'),
      summary: z.string(),
      organisation: z.string().nullable(),
      places: z.array(z.string()),
      themes: z.array(z.string()),
      evidence: z.string(),
      figure: z.string().nullable(),
      passage: z.string().nullable().describe('The passage that answers.'),
    }),
  ),
};

const lang = QUERY_SHAPE.lang.optional();

/** The tools that assistants read the base with. One for each request: nothing is kept between them. */
export const createMcpServer = ({ version }: { version: string }): McpServer => {
  const server = new McpServer(
    { name: 'casebook', title: 'Casebook', version },
    {
      instructions:
        'Published case studies and guides of good practice: what was tried, what came of it, what did not work. Search first, then read the cases that fit. Cite each by its address. The grade of evidence says how far a practice was tested; it is no endorsement.',
    },
  );
  server.registerTool(
    'search_cases',
    {
      title: 'Search case studies',
      description:
        'Finds published case studies by words, theme, audience, place, kind of organisation, challenge, evidence or years.',
      inputSchema: searchInput,
      outputSchema: searchOutput,
      annotations: READ_ONLY,
    },
    searchCases,
  );
  server.registerTool(
    'get_case',
    {
      title: 'Read a case study',
      description:
        'One published case study, whole: challenges, solutions, results, what did not work, sources.',
      inputSchema: {
        case: z.string().min(1).max(200).describe('Its slug or key, as search_cases gives it.'),
        lang,
      },
      outputSchema: publicCaseShape.shape,
      annotations: READ_ONLY,
    },
    getCase,
  );
  server.registerTool(
    'get_guide',
    {
      title: 'Read a guide',
      description:
        'One published good-practice guide: chapters, recommendations, and the cases that show them.',
      inputSchema: { guide: z.string().min(1).max(200).describe('The last part of its address.'), lang },
      outputSchema: publicGuideShape.shape,
      annotations: READ_ONLY,
    },
    getGuide,
  );
  return server;
};
