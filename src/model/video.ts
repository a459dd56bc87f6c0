/** Links to video meetings (D13.1): what a host's provider is asked and answers, and a maker of links built in. */
import type { FollowUp } from './records.js';
import { safeUrl } from './url.js';

/** The link to a video meeting; `provider` names what it is held with. */
export type VideoLink = NonNullable<FollowUp['video']>;

/**
 * Makes the link to a video meeting for a follow-up, as it stands in the dialog. Whatever it throws or rejects with is told at
 * the field, by the message of an `Error`, and can be tried again.
 * @param stopped `aborted` once nobody waits for the answer any more
 */
export type VideoProvider = (followUp: FollowUp, stopped: { readonly aborted: boolean }) => VideoLink | string | Promise<VideoLink | string>;

/** What a provider answered, if it is a link that can be joined: http or https. */
export function readVideoLink(answer: unknown): VideoLink | undefined {
  const given = typeof answer === 'string' ? { url: answer } : answer;
  if (typeof given !== 'object' || given === null || !('url' in given)) return undefined;
  const url = safeUrl(given.url);
  if (url === undefined || !/^https?:/u.test(url)) return undefined;
  const provider = 'provider' in given && typeof given.provider === 'string' ? given.provider.slice(0, 1_000) : '';
  return { url, ...(provider && { provider }) };
}

export interface VideoRooms {
  /** Name of what the meetings are held with. Default: the host name of the server. */
  readonly provider?: string;
  /** Letters before the random part of a room's name: of the company, say. */
  readonly prefix?: string;
  /** Fills an array with random bytes; default: that of the platform. */
  readonly random?: (bytes: Uint8Array<ArrayBuffer>) => unknown;
}

/**
 * A provider for servers where each address is a room, Jitsi Meet for one: `videoRooms('https://meet.example.com')`. Rooms get a
 * random name of 26 letters and digits (130 bits) that nobody can guess; nothing of the follow-up is in it, and nothing is asked of the server.
 * @throws RangeError where the server is no http(s) address
 */
export function videoRooms(server: string, { provider, prefix = '', random = (bytes) => crypto.getRandomValues(bytes) }: VideoRooms = {}): VideoProvider {
  const base = safeUrl(server);
  if (base === undefined || !/^https?:/u.test(base)) throw new RangeError(`no http(s) address: ${server.slice(0, 80)}`);
  const name = provider ?? new URL(base).host;
  return () => {
    const bytes = new Uint8Array(26);
    random(bytes);
    const room = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
    return { url: `${base.replace(/[?#].*$/u, '').replace(/\/+$/u, '')}/${encodeURIComponent(prefix)}${room}`, provider: name };
  };
}

/** 32 of them, so that each is as likely as the next; none that is taken for another, and no capitals: servers take them for small ones. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
