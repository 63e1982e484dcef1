/** What an adapter is handed: one message to one address, and a key by which a repeat is recognisable. */
import type { OuterChannel, SendResult } from '@polku/domain';

export interface OuterMessage {
  readonly areaId: number;
  readonly channel: OuterChannel;
  /** The sending's own, the same at every attempt. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
}

export interface ChannelAdapter {
  readonly way: 'smtp' | 'http' | 'demonstration';
  /** Never throws: what went wrong is in the answer. */
  send(message: OuterMessage): Promise<SendResult>;
}

/** A channel without an adapter is not set up. */
export type Channels = Readonly<Partial<Record<OuterChannel, ChannelAdapter>>>;
