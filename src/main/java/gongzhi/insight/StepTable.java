package gongzhi.insight;

import java.util.Arrays;

/**
 * From a node and a letter to the next node. A flat table with open addressing: a text of a few
 * hundred letters takes as many look-ups without making one object.
 */
final class StepTable {

  private static final int NONE = -1;
  private static final int SPREAD = 0x9E3779B1;
  private static final int LETTER_BITS = 16;

  private final long[] keys;
  private final int[] targets;
  private final int mask;

  StepTable(int steps) {
    int size = Integer.highestOneBit(Math.max(steps, 2)) << 2;
    keys = new long[size];
    targets = new int[size];
    mask = size - 1;
    Arrays.fill(keys, NONE);
  }

  /** The next node, or -1. */
  int get(int node, char letter) {
    long key = key(node, letter);
    int slot = slot(key);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  void put(int node, char letter, int target) {
    long key = key(node, letter);
    int slot = slot(key);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int node, char letter) {
    return ((long) node << LETTER_BITS) | letter;
  }

  private int slot(long key) {
    int hash = (int) (key ^ (key >>> Integer.SIZE)) * SPREAD;
    return (hash ^ (hash >>> LETTER_BITS)) & mask;
  }
}
