package gongzhi.ballots.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.ballots.Electorate;
import gongzhi.shared.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** For how long rolls and agendas are posted (公示期), from the table {@code ballots/periods.csv}. */
public final class RollPeriods {

  private static final String FILE = "/ballots/periods.csv";
  private static final Map<Electorate.Kind, Period> ALL = read();

  /**
   * The periods of one electorate, in days.
   *
   * @param roll so long a roll is posted before a poll opens
   * @param objections so long it may be objected to
   * @param agenda so long before the opening the agenda is posted
   * @param verify the source was not read in its present text; a page must say so
   */
  public record Period(int roll, int objections, int agenda, boolean verify, Title law) {}

  private RollPeriods() {}

  /** What applies to this electorate. */
  public static Period of(Electorate.Kind kind) {
    return Objects.requireNonNull(ALL.get(kind), kind.name());
  }

  private static Map<Electorate.Kind, Period> read() {
    Map<Electorate.Kind, Period> all = new EnumMap<>(Electorate.Kind.class);
    try (InputStream table = RollPeriods.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(table, FILE).readAllBytes(), UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        List<String> cells = List.of(line.split(",", -1));
        all.put(Electorate.Kind.valueOf(cells.getFirst()), period(cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Period period(List<String> cells) {
    return new Period(
        Integer.parseInt(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        cells.get(4).equals("verify"),
        new Title(cells.get(5), cells.get(6)));
  }
}
