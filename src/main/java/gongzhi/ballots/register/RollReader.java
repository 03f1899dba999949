package gongzhi.ballots.register;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.roll.RegisteredResident;
import gongzhi.insight.Masking;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list into rows of a roll, and says of each faulty row what is wrong with it. */
final class RollReader {

  private static final int AREA_MAX_DIGITS = 9;
  private static final int FAULTS_MAX = 200;
  private static final int WORD_MAX = 40;
  private static final String BORN = "出生日期";

  private final Electorate.Kind kind;
  private final @Nullable LocalDate votesOn;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<RollLine> lines = new ArrayList<>();
  private final List<RowFault> faults = new ArrayList<>();
  private final Set<String> parts = new HashSet<>();
  private final Map<PhoneNumber, String> phones = new HashMap<>();

  /** What a list holds; no lines where there is a fault. */
  record Read(List<RollLine> lines, List<RowFault> faults) {}

  private RollReader(NewRoll roll) {
    this.kind = roll.kind();
    this.votesOn = roll.votesOn();
  }

  static Read read(byte[] file, NewRoll roll) {
    RollReader reader = new RollReader(roll);
    List<List<String>> rows = SheetRows.of(file);
    reader.names(rows.getFirst());
    for (int i = 1; i < rows.size() && reader.faults.size() < FAULTS_MAX; i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        reader.row(i + 1, rows.get(i));
      }
    }
    return reader.faults.isEmpty()
        ? new Read(List.copyOf(reader.lines), List.of())
        : new Read(List.of(), List.copyOf(reader.faults));
  }

  private void names(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i).strip(), i);
    }
    Stream<String> needed =
        kind == Electorate.Kind.OWNERS
            ? Stream.of("房号", "楼栋", "单元", "面积", "姓名", "手机")
            : votesOn == null ? Stream.of("姓名", "手机") : Stream.of("姓名", "手机", BORN);
    List<String> missing = needed.filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Rejection.invalid("roll.columns-missing", String.join("、", missing));
    }
  }

  private void row(int row, List<String> cells) {
    int before = faults.size();
    boolean owners = kind == Electorate.Kind.OWNERS;
    List<RollLine.Named> people = people(row, cells);
    long area = owners ? area(row, text(cells, "面积")) : 0;
    String part = owners ? part(row, cells) : text(cells, "户号");
    if (kind == Electorate.Kind.HOUSEHOLDS && part.isEmpty()) {
      faults.add(RowFault.of(row, "roll.fault.household"));
    }
    int voice = voice(row, text(cells, "代表"), people);
    if (votesOn != null) {
      requireAge(row, text(cells, BORN), votesOn);
    }
    if (faults.size() == before) {
      lines.add(
          new RollLine(
              row,
              part,
              text(cells, "楼栋"),
              text(cells, "单元"),
              area,
              people,
              voice,
              text(cells, "建设单位").equals("是")));
    }
  }

  /** The birthday is only compared; nothing keeps it. */
  private void requireAge(int row, String written, LocalDate day) {
    try {
      RegisteredResident one =
          new RegisteredResident("", "", LocalDate.parse(written.replace('/', '-')), true);
      if (!one.votesOn(day)) {
        faults.add(RowFault.of(row, "roll.fault.under-age", day.toString()));
      }
    } catch (DateTimeException _) {
      faults.add(RowFault.of(row, "roll.fault.born", written));
    }
  }

  private String part(int row, List<String> cells) {
    String part = text(cells, "楼栋") + "-" + text(cells, "单元") + "-" + text(cells, "房号");
    if (text(cells, "房号").isEmpty()) {
      faults.add(RowFault.of(row, "roll.fault.part"));
    } else if (part.length() > WORD_MAX) {
      faults.add(RowFault.of(row, "roll.fault.part-long"));
    } else if (!parts.add(part)) {
      faults.add(RowFault.of(row, "roll.fault.part-twice", part));
    }
    return part;
  }

  private long area(int row, String written) {
    try {
      BigDecimal squares = new BigDecimal(written);
      if (squares.signum() > 0 && squares.precision() - squares.scale() <= AREA_MAX_DIGITS) {
        return squares.movePointRight(2).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException _) {
      // said below
    }
    faults.add(RowFault.of(row, "roll.fault.area", written));
    return 0;
  }

  private List<RollLine.Named> people(int row, List<String> cells) {
    List<String> names = several(text(cells, "姓名"));
    List<String> phones = several(text(cells, "手机"));
    List<String> numbers = several(text(cells, "编号"));
    if (names.isEmpty()) {
      faults.add(RowFault.of(row, "roll.fault.name"));
    }
    List<RollLine.Named> people = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String phone = i < phones.size() ? phones.get(i) : "";
      String number = i < numbers.size() ? numbers.get(i) : "";
      person(row, names.get(i), phone, number, people);
    }
    return people;
  }

  private void person(
      int row, String name, String phone, String number, List<RollLine.Named> people) {
    try {
      if (phone.isEmpty() && number.isEmpty()) {
        faults.add(RowFault.of(row, "roll.fault.phone", name));
        return;
      }
      PhoneNumber parsed = phone.isEmpty() ? null : PhoneNumber.parse(phone);
      requireOneName(row, name, parsed);
      people.add(new RollLine.Named(name, parsed, number));
    } catch (Rejection _) {
      faults.add(RowFault.of(row, "roll.fault.phone", name));
    }
  }

  /** Heads decide: two names with one phone are one person or two, and only the list can say. */
  private void requireOneName(int row, String name, @Nullable PhoneNumber phone) {
    String other = phone == null ? null : phones.putIfAbsent(phone, name);
    if (other != null && !other.equals(name)) {
      faults.add(RowFault.of(row, "roll.fault.phone-of-another", name, other));
    }
  }

  private int voice(int row, String named, List<RollLine.Named> people) {
    if (named.isEmpty()) {
      return 0;
    }
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).name().equals(named)) {
        return i;
      }
    }
    faults.add(RowFault.of(row, "roll.fault.voice", named));
    return 0;
  }

  private static List<String> several(String cell) {
    return Stream.of(cell.split("[、,，;；/]"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private String text(List<String> cells, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.size() ? "" : Masking.visible(cells.get(at)).strip();
  }
}
