import type { Interfaces } from '../../../server/network/addresses.ts';
import { adapter } from '../../support/server.ts';

const loopback = adapter({
  address: '127.0.0.1',
  netmask: '255.0.0.0',
  mac: '00:00:00:00:00:00',
  internal: true,
});
const linkLocal6 = {
  family: 'IPv6' as const,
  address: 'fe80::1c2d:3e4f:5a6b:7c8d',
  netmask: 'ffff:ffff:ffff:ffff::',
  mac: '3c:22:fb:01:02:03',
  internal: false,
  cidr: 'fe80::1c2d:3e4f:5a6b:7c8d/64',
  scopeid: 4,
};

/** Laptops as trainers carry them; in each, a phone in the room reaches the second part only. */
export const machines: Record<string, { interfaces: Interfaces; reached: string }> = {
  'Windows with WSL, Hyper-V, VirtualBox and a company VPN': {
    interfaces: {
      'vEthernet (WSL (Hyper-V firewall))': [adapter({ address: '172.28.112.1', mac: '00:15:5d:aa:bb:cc' })],
      'vEthernet (Default Switch)': [adapter({ address: '172.19.80.1', mac: '00:15:5d:11:22:33' })],
      'VirtualBox Host-Only Network': [adapter({ address: '192.168.56.1', mac: '0a:00:27:00:00:0b' })],
      'Ethernet 3': [
        adapter({ address: '10.212.134.200', mac: '00:09:0f:aa:00:01', netmask: '255.255.255.255' }),
      ],
      'Wi-Fi': [linkLocal6, adapter({ address: '192.168.178.31', mac: '3c:22:fb:01:02:03' })],
      'Loopback Pseudo-Interface 1': [loopback],
    },
    reached: '192.168.178.31',
  },
  'Windows on a cable, its Wi-Fi without an address, and VMware': {
    interfaces: {
      'VMware Network Adapter VMnet1': [adapter({ address: '192.168.233.1', mac: '00:50:56:c0:00:01' })],
      'VMware Network Adapter VMnet8': [adapter({ address: '192.168.101.1', mac: '00:50:56:c0:00:08' })],
      'Wi-Fi': [adapter({ address: '169.254.31.7', netmask: '255.255.0.0' })],
      Ethernet: [adapter({ address: '10.20.30.40' })],
      'Loopback Pseudo-Interface 1': [loopback],
    },
    reached: '10.20.30.40',
  },
  'Windows, dock and Wi-Fi at once': {
    interfaces: {
      'Ethernet 2': [adapter({ address: '10.0.8.15' })],
      'Wi-Fi': [adapter({ address: '10.0.9.77' })],
      Tailscale: [adapter({ address: '100.101.102.103', netmask: '255.255.255.255' })],
    },
    reached: '10.0.9.77',
  },
  'a Mac with a VPN, AirDrop and Parallels': {
    interfaces: {
      lo0: [loopback],
      awdl0: [linkLocal6],
      utun3: [adapter({ address: '10.8.0.6', netmask: '255.255.255.0' })],
      bridge100: [adapter({ address: '10.211.55.2', mac: '3e:22:fb:7a:bb:64' })],
      en5: [adapter({ address: '169.254.9.1', netmask: '255.255.0.0' })],
      en0: [linkLocal6, adapter({ address: '172.20.10.4', netmask: '255.255.255.240' })],
    },
    reached: '172.20.10.4',
  },
  'a Mac on an adapter with a cable': {
    interfaces: {
      lo0: [loopback],
      utun0: [linkLocal6],
      vmnet8: [adapter({ address: '172.16.4.1', mac: '3e:22:fb:7a:bb:65' })],
      en7: [adapter({ address: '192.168.2.9' })],
    },
    reached: '192.168.2.9',
  },
  'Linux with Docker, libvirt and WireGuard': {
    interfaces: {
      lo: [loopback],
      docker0: [adapter({ address: '172.17.0.1', mac: '02:42:ac:11:00:01' })],
      'br-5f3a9c': [adapter({ address: '172.18.0.1', mac: '02:42:0b:aa:bb:cc' })],
      veth12ab: [linkLocal6],
      virbr0: [adapter({ address: '192.168.122.1', mac: '52:54:00:12:34:56' })],
      wg0: [adapter({ address: '10.66.66.2' })],
      wlp3s0: [adapter({ address: '192.168.0.104' })],
    },
    reached: '192.168.0.104',
  },
  'Linux on a public address of a university': {
    interfaces: {
      lo: [loopback],
      enp0s31f6: [adapter({ address: '130.89.1.20' })],
      tun0: [adapter({ address: '10.250.1.3', netmask: '255.255.255.255' })],
    },
    reached: '130.89.1.20',
  },
  'a telephone as the hotspot, over USB': {
    interfaces: {
      lo: [loopback],
      usb0: [adapter({ address: '192.168.42.129' })],
      docker0: [adapter({ address: '172.17.0.1' })],
    },
    reached: '192.168.42.129',
  },
  'a virtual machine, which has nothing else': {
    interfaces: { lo: [loopback], eth0: [adapter({ address: '10.0.2.15', mac: '08:00:27:4e:66:a1' })] },
    reached: '10.0.2.15',
  },
};
