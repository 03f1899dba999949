package gongzhi.site.parts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lines of a calendar as RFC 5545 writes them. */
public final class CalendarText {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A line is folded behind so many bytes. */
  private static final int FOLD = 74;

  private CalendarText() {}

  /** The file; long lines are folded. */
  public static String of(List<String> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> fold(line, all));
    return all.toString();
  }

  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** Words as a value: signs that mean something there are masked by a backslash. */
  public static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Between letters, never inside one. */
  private static void fold(String line, StringBuilder all) {
    int bytes = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      String letter = Character.toString(line.codePointAt(at));
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > FOLD) {
        all.append("\r\n ");
        bytes = 1;
      }
      all.append(letter);
      bytes += size;
    }
    all.append("\r\n");
  }
}
