package gongzhi.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * Finds many words in one pass over a text (the automaton of Aho and Corasick). Built once, then
 * immutable and free to use from any number of threads.
 */
final class WordFinder {

  /** Word number {@code word} of the list stands at {@code start}, up to before {@code end}. */
  record Found(int word, int start, int end) {

    private boolean liesWithin(Found other) {
      return other.start <= start && end <= other.end;
    }
  }

  private static final int NONE = -1;
  private static final int ROOT = 0;

  private final List<String> words;
  private final StepTable steps;
  private final int[] fallback;
  private final int[] wordAt;
  private final int[] nextWithWord;

  WordFinder(List<String> words) {
    this.words = List.copyOf(words);
    int most = 1 + words.stream().mapToInt(String::length).sum();
    steps = new StepTable(most);
    fallback = new int[most];
    wordAt = new int[most];
    nextWithWord = new int[most];
    Arrays.fill(wordAt, NONE);
    Arrays.fill(nextWithWord, NONE);
    connect(plant());
  }

  /**
   * All words found, in the order of the text, without those that only stand inside a longer one.
   */
  List<Found> longestIn(String text) {
    List<Found> longest = new ArrayList<>();
    for (Found one : allIn(text)) {
      if (!longest.isEmpty() && one.liesWithin(longest.getLast())) {
        continue;
      }
      while (!longest.isEmpty() && longest.getLast().liesWithin(one)) {
        longest.removeLast();
      }
      longest.add(one);
    }
    return longest;
  }

  /** By their ends; of those that end together the longest first. */
  private List<Found> allIn(String text) {
    List<Found> found = new ArrayList<>();
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = follow(node, Character.toLowerCase(text.charAt(i)));
      for (int at = node; at > ROOT; at = nextWithWord[at]) {
        if (wordAt[at] != NONE) {
          int word = wordAt[at];
          found.add(new Found(word, i + 1 - words.get(word).length(), i + 1));
        }
      }
    }
    return found;
  }

  private int follow(int from, char letter) {
    int node = from;
    int next = steps.get(node, letter);
    while (next == NONE && node != ROOT) {
      node = fallback[node];
      next = steps.get(node, letter);
    }
    return next == NONE ? ROOT : next;
  }

  /** Puts every word into the tree and returns its branches, root first. */
  private List<int[]> plant() {
    List<int[]> branches = new ArrayList<>();
    int size = 1;
    for (int word = 0; word < words.size(); word++) {
      int node = ROOT;
      for (char letter : words.get(word).toLowerCase(Locale.ROOT).toCharArray()) {
        int next = steps.get(node, letter);
        if (next == NONE) {
          next = size++;
          steps.put(node, letter, next);
          branches.add(new int[] {node, letter, next});
        }
        node = next;
      }
      wordAt[node] = word;
    }
    return branches;
  }

  /** Links each node to the longest other beginning that ends as it does, level by level. */
  private void connect(List<int[]> branches) {
    List<List<int[]>> below = new ArrayList<>();
    for (int i = 0; i <= branches.size(); i++) {
      below.add(new ArrayList<>());
    }
    branches.forEach(branch -> below.get(branch[0]).add(branch));
    Queue<Integer> waiting = new ArrayDeque<>(List.of(ROOT));
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      for (int[] branch : below.get(node)) {
        int child = branch[2];
        fallback[child] = node == ROOT ? ROOT : follow(fallback[node], (char) branch[1]);
        int other = fallback[child];
        nextWithWord[child] = wordAt[other] == NONE ? nextWithWord[other] : other;
        waiting.add(child);
      }
    }
  }
}
