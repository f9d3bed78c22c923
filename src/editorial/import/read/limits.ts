// What one file may ask of the machine. Far above any report we know, far below what would hurt a small server.

/** All that a zip says it unpacks to. */
export const UNPACKED_BYTES = 256 * 1024 * 1024;
/** One part of XML, unpacked: a text of some thousand pages. */
export const XML_BYTES = 32 * 1024 * 1024;
/** All pictures of a file, unpacked. */
export const PICTURE_BYTES = 64 * 1024 * 1024;
export const ZIP_ENTRIES = 5_000;
/** Marks within marks. Tables in tables in boxes come to some dozens. */
export const DEPTH = 400;
export const ELEMENTS = 1_500_000;
export const PDF_PAGES = 1_000;
/** Of text, in all: three thick books. */
export const CHARACTERS = 3_000_000;
export const BLOCKS = 100_000;
/** Of the thread's heap. Buffers are counted apart, by the process's growth. */
export const HEAP_MEGABYTES = 512;
export const GROWTH_BYTES = 768 * 1024 * 1024;
