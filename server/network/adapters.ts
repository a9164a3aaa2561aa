import type { NetworkInterfaceInfo } from 'node:os';

/** What an adapter is likely to be good for: the smaller, the likelier that a phone in the room reaches it. */
export type Likelihood = 0 | 1 | 2 | 3 | 4 | 5;
const WIFI = 0;
const CABLE = 1;
const OTHER = 2;
const VIRTUAL = 3;
const UNCONFIGURED = 4;
const LOOPBACK = 5;

/** Names that containers, virtual machines and VPNs give to their adapters. */
const VIRTUAL_NAME = new RegExp(
  [
    '^(docker|veth|br-|virbr|vmnet|vboxnet|vnic|lxc|lxd|podman|cni|flannel|cali|kube|incus|waydroid)',
    '^(tun|tap|wg|utun|ipsec|gif|stf|ppp|zt|tailscale|nordlynx|proton|mullvad|gpd|cscotun|ham|feth)',
    '^(bridge|awdl|llw|anpi|ap)\\d',
    'vEthernet|VirtualBox|VMware|Hyper-V|WSL|Npcap|Docker|Default Switch',
    'VPN|Tailscale|ZeroTier|WireGuard|Hamachi|AnyConnect|FortiClient|GlobalProtect|TAP-|Wintun',
  ].join('|'),
  'i',
);

/** The first half of hardware addresses that exist in software only. */
const VIRTUAL_MAC: ReadonlySet<string> = new Set([
  '0a:00:27', // VirtualBox, the host's side
  '08:00:27', // VirtualBox
  '00:05:69', // VMware
  '00:0c:29', // VMware
  '00:50:56', // VMware
  '00:15:5d', // Hyper-V
  '00:1c:42', // Parallels
  '52:54:00', // QEMU
  '02:42:ac', // Docker
  '00:05:9a', // Cisco AnyConnect
  '02:50:41', // GlobalProtect
  '00:09:0f', // Fortinet
  '00:ff:aa', // OpenVPN's TAP
]);

const WIFI_NAME = /^(wl|wifi|wlan|ath|ra\d)|wi-?fi|wireless|draadlo|airport/i;
const CABLE_NAME = /^(eth|en|em\d)|ethernet|lan-?verbinding|local area connection/i;

/** How likely it is that a phone in the room reaches this IPv4 address. */
export function likelihoodOf(name: string, info: NetworkInterfaceInfo): Likelihood {
  if (info.internal) return LOOPBACK;
  if (info.address.startsWith('169.254.')) return UNCONFIGURED;
  if (isVirtual(name, info)) return VIRTUAL;
  // What Macs call their Wi-Fi, unless they have a socket for a cable.
  if (WIFI_NAME.test(name) || name === 'en0') return WIFI;
  return isPrivate(info.address) && CABLE_NAME.test(name) ? CABLE : OTHER;
}

function isVirtual(name: string, { address, netmask, mac }: NetworkInterfaceInfo): boolean {
  return (
    VIRTUAL_NAME.test(name) ||
    VIRTUAL_MAC.has(mac.toLowerCase().slice(0, 8)) ||
    // A network of one address is the near end of a tunnel.
    netmask === '255.255.255.255' ||
    // Carriers and Tailscale share 100.64.0.0/10; VirtualBox takes 192.168.56.0/24 for itself.
    /^100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])\./.test(address) ||
    address.startsWith('192.168.56.')
  );
}

/** Whether an IPv4 address belongs to a private network (RFC 1918). */
function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** What the trainer is told of an adapter. */
export function kindOf(likelihood: Likelihood): 'lan' | 'virtual' | 'loopback' {
  if (likelihood === LOOPBACK) return 'loopback';
  return likelihood >= VIRTUAL ? 'virtual' : 'lan';
}
