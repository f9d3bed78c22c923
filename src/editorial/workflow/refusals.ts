import { APIError, ValidationError, type PayloadRequest } from 'payload';

/** A refusal that says why, and which field it is about: 400. */
export const refuseField = ({
  path,
  message,
  req,
  id,
}: {
  path: string;
  message: string;
  req: PayloadRequest;
  id?: string | number;
}): ValidationError =>
  // The label is what Payload's own message names: here it is the reason itself, so that every form shows it.
  new ValidationError({ collection: 'cases', id, errors: [{ path, message, label: message }], req }, req.t);

/** Others may, this person may not: 403, with the reason. */
export const refusePerson = (message: string): Error => new APIError(message, 403, undefined, true);
