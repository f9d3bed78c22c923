/** What a form asks for, as the address that a browser without JavaScript would go to, less its empty fields. */
export const formAddress = (form: HTMLFormElement): string => {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text) params.append(name, text);
  }
  return params.toString();
};

/** A year is asked for once it is whole, so that "20" on the way to "2008" is no error. */
export const isWholeYear = ({ value, validity }: HTMLInputElement): boolean =>
  validity.valid && (value === '' || /^\d{4}$/.test(value));

/** Whether a reader has typed or ticked anything since the page came; half a year is not anything yet. */
export const isTouched = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked) &&
      (field.type !== 'number' || isWholeYear(field)),
  );

/** Sets every field to what an address says. */
export const syncForm = ({ form, address }: { form: HTMLFormElement; address: string }): void => {
  const params = new URLSearchParams(address);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden' || !field.name) continue;
    if (field.type === 'checkbox') field.checked = params.getAll(field.name).includes(field.value);
    else field.value = params.get(field.name) ?? '';
  }
};

/** The order shown follows the address even when the reader set it, since its default depends on the words. */
export const syncSort = ({ form, address }: { form: HTMLFormElement; address: string }): void => {
  const field = form.elements.namedItem('sort');
  if (field instanceof HTMLSelectElement) field.value = new URLSearchParams(address).get('sort') ?? '';
};
