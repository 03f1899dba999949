package gongzhi.projects.bank;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which booking explains which line of the bank. Pure: the same amount within a few days, and only
 * where neither could mean anything else; people do the rest.
 */
final class Matching {

  private Matching() {}

  /** Booking by line, for what has exactly one partner on either side. */
  static Map<Long, Long> pairs(List<BankLine> lines, List<Moved> moved) {
    Map<Long, List<BankLine>> byAmount = lines.stream().collect(groupingBy(BankLine::amount));
    Map<Long, List<Moved>> movedByAmount = moved.stream().collect(groupingBy(Moved::amount));
    Map<Long, Long> pairs = new LinkedHashMap<>();
    byAmount.forEach(
        (amount, some) -> pairs.putAll(clear(some, movedByAmount.getOrDefault(amount, List.of()))));
    return pairs;
  }

  private static Map<Long, Long> clear(List<BankLine> lines, List<Moved> moved) {
    Map<Long, Long> pairs = new LinkedHashMap<>();
    for (BankLine line : lines) {
      List<Moved> partners = new ArrayList<>(moved.stream().filter(one -> one.fits(line)).toList());
      if (partners.size() == 1
          && lines.stream().filter(other -> partners.getFirst().fits(other)).count() == 1) {
        pairs.put(line.id(), partners.getFirst().booking());
      }
    }
    return pairs;
  }
}
