package gongzhi.ballots.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongzhi.shared.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of an uploaded list, whether it is a workbook or plain text. */
public final class SheetRows {

  private static final int ROWS_MAX = 50_000;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private SheetRows() {}

  /** All rows, the line of names first; refuses (422) what is no list. */
  public static List<List<String>> of(byte[] file) {
    List<List<String>> rows = isWorkbook(file) ? Workbook.rows(file) : text(file);
    if (rows.size() < 2) {
      throw Rejection.invalid("roll.file-empty");
    }
    if (rows.size() > ROWS_MAX) {
      throw Rejection.invalid("roll.file-too-long", ROWS_MAX);
    }
    return rows;
  }

  private static boolean isWorkbook(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K';
  }

  private static List<List<String>> text(byte[] file) {
    String text = decoded(file);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(plain, CSVFormat.RFC4180)) {
      return parser.stream().map(CSVRecord::toList).toList();
    } catch (UncheckedIOException | IOException _) {
      throw Rejection.invalid("roll.file-unreadable");
    }
  }

  /** Spreadsheets on Chinese systems save plain text in another code. */
  private static String decoded(byte[] file) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException _) {
      return new String(file, CHINESE);
    }
  }
}
