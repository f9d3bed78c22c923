/**
 * Makes a part of Payload's page its main part, which the panel's own pages lack: what screen readers jump to. A header inside is
 * then no banner of the page.
 */
export const becomeMain = (part: Element | null | undefined): void => {
  if (!part || part.closest('main, [role=dialog]')) return;
  part.setAttribute('role', 'main');
  for (const header of part.querySelectorAll('header')) header.setAttribute('role', 'none');
};
