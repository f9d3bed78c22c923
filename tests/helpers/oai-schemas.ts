import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

const FOLDER = path.resolve('tests/fixtures/oai-schemas');
const read = (file: string): Buffer => readFileSync(path.join(FOLDER, file));

/** What the schemas import, by the names they import it under: nothing is fetched. */
const IMPORTED: Record<string, string> = {
  'http://dublincore.org/schemas/xmls/simpledc20021212.xsd': 'simpledc20021212.xsd',
  'http://www.w3.org/2001/03/xml.xsd': 'datacite/include/xml.xsd',
  ...Object.fromEntries(
    [
      'titleType-v4',
      'contributorType-v4',
      'dateType-v4',
      'resourceType-v4',
      'relationType-v4',
      'relatedIdentifierType-v4',
      'funderIdentifierType-v4',
      'descriptionType-v4',
      'nameType-v4',
      'numberType-v4',
    ].map((name) => [`datacite/include/datacite-${name}.xsd`, `datacite/include/datacite-${name}.xsd`]),
  ),
  'datacite/include/xml.xsd': 'datacite/include/xml.xsd',
};

const OAI = 'http://www.openarchives.org/OAI/2.0/';
/** Which schema each part of an answer is held to. */
const PARTS: [xpath: string, schema: string][] = [
  ['//oai:metadata/*[namespace-uri()="http://www.openarchives.org/OAI/2.0/oai_dc/"]', 'oai_dc.xsd'],
  ['//oai:metadata/*[namespace-uri()="http://datacite.org/schema/kernel-4"]', 'datacite/metadata.xsd'],
  ['//oai:description/*', 'oai-identifier.xsd'],
];

/** Throws where an answer of `/oai`, or a record or description in it, is not what its schema says; counts what it held to. */
export const validatorOfOai = (): ((xml: string) => { parts: number }) => {
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(Object.entries(IMPORTED).map(([name, file]) => [name, read(file)])),
    ),
  );
  const schemas = new Map<string, XsdValidator>();
  const schemaOf = (file: string): XsdValidator => {
    const known = schemas.get(file);
    if (known) return known;
    const made = XsdValidator.fromDoc(XmlDocument.fromBuffer(read(file), { url: file }));
    schemas.set(file, made);
    return made;
  };
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      schemaOf('OAI-PMH.xsd').validate(document);
      let parts = 0;
      for (const [xpath, schema] of PARTS)
        for (const node of document.find(xpath, { oai: OAI })) {
          const part = XmlDocument.fromString(node.toString());
          schemaOf(schema).validate(part);
          part.dispose();
          parts += 1;
        }
      const held = document.find('//oai:metadata/* | //oai:description/*', { oai: OAI }).length;
      if (held !== parts) throw new Error(`${held - parts} parts of the answer are held to no schema.`);
      return { parts };
    } finally {
      document.dispose();
    }
  };
};
