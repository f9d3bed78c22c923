import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  data: string | Uint8Array;
  isStored?: boolean;
  /** A lie about the size after inflating, for hostile files. */
  declaredSize?: number;
  flags?: number;
}

/** A zip of these parts, in their order: byte by byte, so that broken and hostile ones can be made too. */
export const makeZip = (parts: ZipPart[]): Uint8Array => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, isStored = false, declaredSize, flags = 0x0800 } of parts) {
    const raw = Buffer.from(data as Uint8Array);
    const packed = isStored ? raw : deflateRawSync(raw, { level: 9 });
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt32LE(0x21_0000 >>> 0, 6);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? raw.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    local.push(Buffer.from([0x50, 0x4b, 3, 4]), common, fileName, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, fileName);
    offset += 30 + fileName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
};
