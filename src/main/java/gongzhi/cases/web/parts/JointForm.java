package gongzhi.cases.web.parts;

import gongzhi.cases.parts.JointOrders.Piece;
import gongzhi.parties.PartyId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form about a joint order sends; each reads what it needs.
 *
 * @param meet {@code yyyy-mm-ddThh:mm}, by the clock of the place
 * @param units whom a task is given to, row by row, with {@code tasks} and {@code untils}; rows
 *     with nothing in them do not count
 */
public record JointForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable String meet,
    @Nullable List<String> units,
    @Nullable List<String> tasks,
    @Nullable List<String> untils,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files) {

  static final JointForm BLANK = new JointForm(null, "", "", null, null, null, null, null);

  /** How many departments a form has room for; more are added to the order afterwards. */
  static final int ROWS = 4;

  public JointForm {
    words = words == null ? "" : words.strip();
    meet = meet == null ? "" : meet.strip();
    units = units == null ? List.of() : List.copyOf(units);
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
    untils = untils == null ? List.of() : List.copyOf(untils);
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** Null where none was chosen, or what was typed is no time. */
  @Nullable Instant meeting() {
    try {
      return LocalDateTime.parse(String.valueOf(meet)).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The rows with something in them. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      if (isFilled(row)) {
        @Nullable Long unit = unit(row);
        pieces.add(new Piece(unit == null ? null : new PartyId(unit), task(row), day(until(row))));
      }
    }
    return pieces;
  }

  /** Whether there is something in this row. */
  boolean isFilled(int row) {
    return !(at(units, row) + task(row) + until(row)).isEmpty();
  }

  /** Whether the day of this row is one. */
  boolean isDay(int row) {
    return day(until(row)) != null;
  }

  /** Who was chosen in this row; null for nobody. */
  @Nullable Long unit(int row) {
    try {
      return Long.valueOf(at(units, row));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /** What was typed as the task of this row. */
  public String task(int row) {
    return at(tasks, row);
  }

  /** What was typed as the day of this row. */
  public String until(int row) {
    return at(untils, row);
  }

  private static String at(@Nullable List<String> typed, int row) {
    return typed == null || row >= typed.size() ? "" : typed.get(row).strip();
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
