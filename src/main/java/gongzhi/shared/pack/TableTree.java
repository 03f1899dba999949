package gongzhi.shared.pack;

import gongzhi.shared.pack.PackNode.Branch;
import gongzhi.shared.pack.PackNode.Items;
import gongzhi.shared.pack.PackNode.Leaf;
import gongzhi.shared.pack.PackNode.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV table to a list of mappings. A column {@code name.zh} is the key {@code zh} inside
 * {@code name}; a column {@code words[]} holds a list parted by semicolons; an empty cell is
 * absent.
 */
final class TableTree {

  private final String file;
  private final Faults faults;

  private TableTree(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  static PackNode parse(String file, String text, Faults faults) {
    return new TableTree(file, faults).parse(text);
  }

  private PackNode parse(String text) {
    List<PackNode> rows = new ArrayList<>();
    try (CSVParser table = CSVParser.parse(text, CSVFormat.RFC4180.builder().get())) {
      CSVRecord head = null;
      for (CSVRecord record : table) {
        if (head == null) {
          head = record;
        } else {
          rows.add(row(head, record, new Line(file, (int) table.getCurrentLineNumber())));
        }
      }
    } catch (IOException e) {
      faults.add(
          new Line(file, 1), "expected a table of comma separated values: " + e.getMessage());
    }
    return new Items(new Line(file, 1), false, rows);
  }

  private Branch row(CSVRecord head, CSVRecord record, Line at) {
    if (head.size() != record.size()) {
      faults.add(at, "expected %d columns, found %d".formatted(head.size(), record.size()));
      return new Branch(at, Map.of());
    }
    Map<String, Map<String, PackNode>> nested = new LinkedHashMap<>();
    Map<String, PackNode> cells = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      String[] path = head.get(i).split("\\.", 2);
      if (path.length == 1) {
        put(cells, path[0], record.get(i), at);
      } else {
        put(
            nested.computeIfAbsent(path[0], key -> new LinkedHashMap<>()),
            path[1],
            record.get(i),
            at);
      }
    }
    nested.forEach((key, inner) -> cells.put(key, new Branch(at, inner)));
    return new Branch(at, cells);
  }

  private static void put(Map<String, PackNode> cells, String column, String text, Line at) {
    if (column.endsWith("[]")) {
      List<PackNode> words = new ArrayList<>();
      Arrays.stream(text.split(";"))
          .filter(word -> !word.isBlank())
          .forEach(word -> words.add(new Leaf(at, word.strip())));
      cells.put(column.substring(0, column.length() - 2), new Items(at, false, words));
    } else {
      cells.put(column, new Leaf(at, text.isBlank() ? null : text.strip()));
    }
  }
}
