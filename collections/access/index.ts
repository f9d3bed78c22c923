import type { Access, FieldAccess, Where } from 'payload';
import { hasRole, staffOf } from './roles.ts';

/** What a visitor may read, on every surface. `_status` alone is not enough: a trashed record keeps its own. */
export const PUBLISHED: Where = {
  and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }],
};

/** Visitors: what is published. Contributors: that, and what they wrote. Reviewers and above: all. */
export const readPublishedOrOwn: Access = ({ req }) => {
  if (hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  return staff ? { or: [PUBLISHED, { createdBy: { equals: staff.id } }] } : PUBLISHED;
};

/** What readers find: archived cases are out of every list, and have only their address left. */
export const LISTED: Where = { and: [PUBLISHED, { archivedOn: { exists: false } }] };

/**
 * As above, without archived cases. The page of an archived case names it by `readsArchived`, its address; no request from outside
 * can set a call's context.
 */
export const readListedOrOwn: Access = (args) => {
  if (staffOf(args.req)) return readPublishedOrOwn(args);
  const slug = args.req.context?.readsArchived;
  return typeof slug === 'string'
    ? { or: [LISTED, { and: [PUBLISHED, { slug: { equals: slug } }] }] }
    : LISTED;
};

/** Contributors: what they wrote. Reviewers and above: all. Publishing is for publishers; `guard-publishing` settles the rest. */
export const updateOwnOrAll: Access = ({ data, req }) => {
  if (data?._status === 'published' && !hasRole(req, 'publisher')) return false;
  if (hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  return staff ? { createdBy: { equals: staff.id } } : false;
};

/**
 * Versions: as who may edit, or the one that the base's own code names and answers for. No request from outside can set a
 * call's context.
 */
export const readVersionsOrNamed: Access = ({ req }) => {
  if (req.context?.readsNamedVersion === true || hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  // Versions hold the record one step down.
  return staff ? { 'version.createdBy': { equals: staff.id } } : false;
};

/** What is kept about a case on the desk: contributors read it of the cases they wrote, reviewers and above of all. */
export const readOfOwnCases: Access = ({ req }) => {
  if (hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  return staff ? { 'case.createdBy': { equals: String(staff.id) } } : false;
};

export const asStaff: Access = ({ req }) => Boolean(staffOf(req));
export const asReviewer: Access = ({ req }) => hasRole(req, 'reviewer');
export const asPublisher: Access = ({ req }) => hasRole(req, 'publisher');
export const asAdmin: Access = ({ req }) => hasRole(req, 'admin');
export const anyone: Access = () => true;

export const fieldForStaff: FieldAccess = ({ req }) => Boolean(staffOf(req));
export const fieldForPublisher: FieldAccess = ({ req }) => hasRole(req, 'publisher');
export const fieldForAdmin: FieldAccess = ({ req }) => hasRole(req, 'admin');
export const fieldForNobody: FieldAccess = () => false;
