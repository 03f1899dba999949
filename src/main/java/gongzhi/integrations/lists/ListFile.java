package gongzhi.integrations.lists;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A list that is read row by row, plain or packed with gzip; the whole never lies in memory. */
final class ListFile implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setTrim(false)
          .get();

  /** How spreadsheets mark a file as UTF-8. */
  private static final int MARK = '\uFEFF';

  private final Counting bytes;
  private final CSVParser rows;
  private @Nullable Unusable fault;

  private ListFile(Counting bytes, CSVParser rows) {
    this.bytes = bytes;
    this.rows = rows;
  }

  static ListFile open(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new Unusable("There is no readable file " + file + ".");
    }
    Counting bytes = new Counting(Files.newInputStream(file));
    BufferedInputStream raw = new BufferedInputStream(bytes, 1 << 16);
    try {
      InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new ListFile(bytes, FORMAT.parse(withoutMark(text))).withColumns(file);
    } catch (EOFException e) {
      throw Unusable.saying("lists.empty", file);
    } catch (CSVException e) {
      throw Unusable.saying("lists.quotation", "1");
    } catch (IllegalArgumentException | ZipException e) {
      throw new Unusable("%s is no list: %s".formatted(file, e.getMessage()));
    }
  }

  private ListFile withColumns(Path file) {
    if (columns().isEmpty()) {
      throw Unusable.saying("lists.empty", file);
    }
    return this;
  }

  /** Bytes that are no UTF-8 become a sign by which their row is refused. */
  private static Reader withoutMark(InputStream text) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  List<String> columns() {
    return rows.getHeaderNames();
  }

  /** The next row; empty after the last one that can be read. */
  Optional<CSVRecord> next() {
    long line = rows.getCurrentLineNumber() + 1;
    try {
      return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException e) {
      boolean quotation = e.getCause() instanceof CSVException;
      fault =
          Unusable.saying(quotation ? "lists.quotation" : "lists.breaks-off", String.valueOf(line));
      return Optional.empty();
    }
  }

  /** Refuses a list that broke off before its end. */
  void requireReadToTheEnd() {
    if (fault != null) {
      throw fault;
    }
  }

  /** How much of the file has been read. */
  long bytesRead() {
    return bytes.count;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
