import { MemorySource } from '../../src/sources/memory.js';
import { sourceContract } from './source-contract.js';

sourceContract('memory', async () => {
  const source = new MemorySource();
  return {
    source,
    peer: async () => {
      const peer = new MemorySource(source);
      await peer.open();
      return peer;
    },
  };
});
