import ipaddr from 'ipaddr.js';

/** Ranges of IPv6 that carry an IPv4 address inside, which decides. */
const CARRIERS: { range: string; firstByte: number }[] = [
  { range: '64:ff9b::/96', firstByte: 12 },
  { range: '64:ff9b:1::/48', firstByte: 12 },
  { range: '2002::/16', firstByte: 2 },
  { range: '::/96', firstByte: 12 },
];

/**
 * True for an address of the public internet and nothing else: not this machine, its own network, its cloud's metadata
 * service, a multicast or a reserved range, nor any of these wrapped in IPv6. What can't be read is not public.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
  for (const { range, firstByte } of CARRIERS) {
    const [net, bits] = ipaddr.parseCIDR(range);
    if (!parsed.match(net as ipaddr.IPv6, bits)) continue;
    return isPublicAddress(
      parsed
        .toByteArray()
        .slice(firstByte, firstByte + 4)
        .join('.'),
    );
  }
  // Global unicast alone; ranges without a name of their own in ipaddr.js lie outside of it.
  return parsed.range() === 'unicast' && parsed.match(ipaddr.parse('2000::') as ipaddr.IPv6, 3);
};
