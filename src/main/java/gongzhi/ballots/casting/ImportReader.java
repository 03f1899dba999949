package gongzhi.ballots.casting;

import gongzhi.ballots.Choice;
import gongzhi.ballots.register.RowFault;
import gongzhi.ballots.register.SheetRows;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list of an official voting system into ballots, and says what is wrong with each row. */
final class ImportReader {

  private static final int ROWS_MAX = 2000;
  private static final int DOCUMENT_MAX = 40;
  private static final String ENTRY = "序号";
  private static final String SAID = "意见";
  private static final String NUMBER = "票号";
  private static final Set<String> SPOILT = Set.of("废票");
  private static final Map<String, Choice> CHOICES =
      Map.of(
          "同意", Choice.YES,
          "不同意", Choice.NO,
          "反对", Choice.NO,
          "弃权", Choice.ABSTAIN);

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final Set<Integer> entries = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  /**
   * One ballot of the official system.
   *
   * @param choice null: spoilt
   * @param number of the ballot over there
   */
  record Row(int row, int entry, @Nullable Choice choice, String number) {}

  /** What a list holds, and what is wrong with it. */
  record Read(List<Row> rows, List<RowFault> faults) {}

  static Read read(byte[] file) {
    List<List<String>> cells = SheetRows.of(file);
    if (cells.size() > ROWS_MAX) {
      throw Rejection.invalid("roll.file-too-long", ROWS_MAX);
    }
    ImportReader reader = new ImportReader();
    reader.names(cells.getFirst());
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        reader.row(i + 1, cells.get(i));
      }
    }
    return new Read(List.copyOf(reader.rows), List.copyOf(reader.faults));
  }

  private void names(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i).strip(), i);
    }
    List<String> missing =
        Stream.of(ENTRY, SAID, NUMBER).filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Rejection.invalid("roll.columns-missing", String.join("、", missing));
    }
  }

  private void row(int row, List<String> cells) {
    int before = faults.size();
    String entry = text(cells, ENTRY);
    String said = text(cells, SAID);
    String number = text(cells, NUMBER);
    int parsed = entry.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(entry) : 0;
    if (parsed == 0) {
      faults.add(RowFault.of(row, "import.fault.entry", entry));
    } else if (!entries.add(parsed)) {
      faults.add(RowFault.of(row, "import.fault.twice", entry));
    }
    if (!CHOICES.containsKey(said) && !SPOILT.contains(said)) {
      faults.add(RowFault.of(row, "import.fault.said", said));
    }
    if (number.isEmpty() || number.length() > DOCUMENT_MAX) {
      faults.add(RowFault.of(row, "import.fault.number"));
    } else if (!numbers.add(number)) {
      faults.add(RowFault.of(row, "import.fault.number-twice", number));
    }
    if (faults.size() == before) {
      rows.add(new Row(row, parsed, CHOICES.get(said), number));
    }
  }

  private String text(List<String> cells, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.size() ? "" : Masking.visible(cells.get(at)).strip();
  }
}
