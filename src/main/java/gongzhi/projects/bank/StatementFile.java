package gongzhi.projects.bank;

import gongzhi.ballots.register.SheetRows;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement as banks write it: a workbook or plain text with 日期, 流水号, 收入 and 支出 in yuan, 对方户名 and
 * 摘要. All rows are good, or none is taken and each faulty one is named.
 */
final class StatementFile {

  private static final int NAMED_MAX = 20;
  private static final int COUNTERPART_MAX = 80;
  private static final int WORDS_MAX = 200;
  private static final int REF_MAX = 60;
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter DASHED = DateTimeFormatter.ofPattern("yyyy-M-d");

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<BankLine> lines = new ArrayList<>();
  private final Set<String> refs = new HashSet<>();
  private final List<Integer> badDays = new ArrayList<>();
  private final List<Integer> badAmounts = new ArrayList<>();
  private final List<Integer> badRefs = new ArrayList<>();

  private StatementFile() {}

  /** The lines of this file; refuses (422) what is none, naming the rows. */
  static List<BankLine> read(byte[] file, LocalDate today) {
    StatementFile reading = new StatementFile();
    List<List<String>> rows = SheetRows.of(file);
    reading.names(rows.getFirst());
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        reading.row(i + 1, rows.get(i), today);
      }
    }
    reading.refuseFaults();
    return reading.lines;
  }

  private void names(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i).strip(), i);
    }
    List<String> missing =
        Stream.of("日期", "流水号", "收入", "支出").filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Rejection.invalid("bank.columns-missing", String.join("、", missing));
    }
  }

  private void row(int number, List<String> cells, LocalDate today) {
    LocalDate day = day(number, text(cells, "日期"), today);
    long amount = amount(number, text(cells, "收入"), text(cells, "支出"));
    String ref = text(cells, "流水号");
    if (ref.isEmpty() || ref.length() > REF_MAX || !refs.add(ref)) {
      badRefs.add(number);
    }
    lines.add(
        new BankLine(
            0,
            day,
            amount,
            cut(text(cells, "对方户名"), COUNTERPART_MAX),
            cut(text(cells, "摘要"), WORDS_MAX),
            ref));
  }

  private LocalDate day(int number, String written, LocalDate today) {
    try {
      LocalDate day =
          written.length() == 8
              ? LocalDate.parse(written, PLAIN)
              : LocalDate.parse(written.replace('/', '-'), DASHED);
      if (!day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeException _) {
      // named below
    }
    badDays.add(number);
    return today;
  }

  /** One of the two; banks write a dash, nothing or zero into the other. */
  private long amount(int number, String in, String out) {
    long entered = Money.fen(in).orElse(0);
    long left = Money.fen(out).orElse(0);
    if ((entered == 0) == (left == 0) || !isAmount(in) || !isAmount(out)) {
      badAmounts.add(number);
    }
    return entered - left;
  }

  private static boolean isAmount(String written) {
    return written.isEmpty() || written.equals("-") || Money.fen(written).isPresent();
  }

  private void refuseFaults() {
    if (!badDays.isEmpty() || !badAmounts.isEmpty() || !badRefs.isEmpty()) {
      throw Rejection.invalid(
          "bank.rows-faulty", named(badDays), named(badAmounts), named(badRefs));
    }
  }

  private static String named(List<Integer> rows) {
    String shown = String.join("、", rows.stream().limit(NAMED_MAX).map(String::valueOf).toList());
    return rows.size() > NAMED_MAX ? shown + "…" : shown.isEmpty() ? "–" : shown;
  }

  private String text(List<String> cells, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private static String cut(String words, int most) {
    return words.length() > most ? words.substring(0, most) : words;
  }
}
