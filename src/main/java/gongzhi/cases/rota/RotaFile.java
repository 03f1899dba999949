package gongzhi.cases.rota;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A rota as a file: CSV in UTF-8 with a head line, one turn a line. */
public final class RotaFile {

  /** The columns that are read, in the order of the file that is given out. */
  public static final List<String> COLUMNS = List.of("开始", "结束", "值班人编号", "值班人", "值班电话");

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int BYTES_MAX = 200_000;

  private RotaFile() {}

  static List<Turn> read(byte[] content) {
    if (content.length == 0) {
      throw Rejection.invalid("rota.no-file");
    }
    try (CSVParser rows = format().parse(new StringReader(text(content)))) {
      if (!rows.getHeaderNames().containsAll(List.of("开始", "结束", "值班人编号", "值班电话"))) {
        throw Rejection.invalid("rota.columns-missing");
      }
      return turns(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw Rejection.invalid("rota.unreadable");
    }
  }

  /** How the file writes a moment. */
  public static String moment(Instant at) {
    return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
  }

  private static List<Turn> turns(CSVParser rows) {
    List<Turn> turns = new ArrayList<>();
    for (CSVRecord row : rows) {
      if (turns.size() == Rota.MOST) {
        throw Rejection.invalid("rota.too-many", Rota.MOST);
      }
      turns.add(turn(row));
    }
    return turns;
  }

  private static Turn turn(CSVRecord row) {
    try {
      return new Turn(
          0,
          new PartyId(Long.parseLong(row.get("值班人编号"))),
          at(row.get("开始")),
          at(row.get("结束")),
          row.get("值班电话"));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Rejection.invalid("rota.broken-line", row.getRecordNumber() + 1);
    }
  }

  private static Instant at(String written) {
    return LocalDateTime.parse(written, MOMENT).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (content.length > BYTES_MAX || text.indexOf('\0') >= 0) {
        throw Rejection.invalid("rota.unreadable");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw Rejection.invalid("rota.unreadable");
    }
  }
}
