package gongzhi.ballots.register;

import java.util.List;

/**
 * What is wrong with one row of a list.
 *
 * @param row as a spreadsheet numbers it: the line of names is 1
 * @param key of the words, which {@code words} fill
 */
public record RowFault(int row, String key, List<String> words) {

  /** A fault of this row. */
  public static RowFault of(int row, String key, String... words) {
    return new RowFault(row, key, List.of(words));
  }
}
