/** Controls of Payload's, which have no setting for their names and order: what axe finds in them can't be mended here. */
const PAYLOADS_OWN = [
  /react-select|react-datepicker|dropdown-indicator|clear-indicator|checkbox-input|clickable-arrow|popup-button/,
  /#select-all|_R_/,
  /doc-header|doc-tabs|aria-label="Versions"|array-field__title|ContentEditable__root/,
];

/** Those of the faults that axe finds in the panel which have a place in them that is not Payload's. */
export const faultsOfOurs = (faults: string[]): string[] =>
  faults.filter((fault) =>
    fault
      .slice(fault.lastIndexOf(' (') + 2, -1)
      .split('; ')
      .some((place) => !PAYLOADS_OWN.some((own) => own.test(place))),
  );
