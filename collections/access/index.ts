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

/** Contributors: what they wrote. Reviewers and above: all. Who may publish is settled in `guard-publishing`. */
export const updateOwnOrAll: Access = ({ req }) => {
  if (hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  return staff ? { createdBy: { equals: staff.id } } : false;
};

/**
 * Versions: as who may edit, or the one that the base's own code names and answers for. No request from outside can set a
 * call's context.
 */
export const readVersionsOrNamed: Access = (args) =>
  args.req.context?.readsNamedVersion === true || updateOwnOrAll(args);

export const asStaff: Access = ({ req }) => Boolean(staffOf(req));
export const asReviewer: Access = ({ req }) => hasRole(req, 'reviewer');
export const asPublisher: Access = ({ req }) => hasRole(req, 'publisher');
export const asAdmin: Access = ({ req }) => hasRole(req, 'admin');
export const anyone: Access = () => true;

export const fieldForStaff: FieldAccess = ({ req }) => Boolean(staffOf(req));
export const fieldForAdmin: FieldAccess = ({ req }) => hasRole(req, 'admin');
export const fieldForNobody: FieldAccess = () => false;
