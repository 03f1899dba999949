package gongzhi.integrations.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A list that is read row by row, plain or packed with gzip; the whole never lies in memory. */
final class ListFile implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(false).get();

  private final Counting bytes;
  private final CSVParser rows;

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
    InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    CharsetDecoder strict =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    return new ListFile(bytes, FORMAT.parse(new InputStreamReader(text, strict)));
  }

  List<String> columns() {
    return rows.getHeaderNames();
  }

  Iterator<CSVRecord> rows() {
    return rows.iterator();
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
