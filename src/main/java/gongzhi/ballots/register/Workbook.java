package gongzhi.ballots.register;

import gongzhi.shared.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an Office Open XML workbook (ISO/IEC 29500), as text; formulas by their last
 * value.
 */
final class Workbook {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int UNPACKED_MAX = 64 * 1024 * 1024;
  private static final int COLUMNS_MAX = 64;

  private Workbook() {}

  static List<List<String>> rows(byte[] file) {
    try {
      Map<String, byte[]> parts = unpacked(file);
      byte[] sheet = parts.get(SHEET);
      if (sheet == null) {
        throw Rejection.invalid("roll.file-unreadable");
      }
      byte[] strings = parts.get(STRINGS);
      return cells(sheet, strings == null ? List.of() : shared(strings));
    } catch (IOException
        | XMLStreamException
        | NumberFormatException
        | IndexOutOfBoundsException _) {
      throw Rejection.invalid("roll.file-unreadable");
    }
  }

  /** No more is unpacked than a list may hold, whatever the archive says. */
  private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(SHEET) || entry.getName().equals(STRINGS)) {
          byte[] content = zip.readNBytes(UNPACKED_MAX + 1);
          if (content.length > UNPACKED_MAX) {
            throw Rejection.invalid("roll.file-unreadable");
          }
          parts.put(entry.getName(), content);
        }
      }
    }
    return parts;
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static List<String> shared(byte[] xml) throws XMLStreamException {
    List<String> all = new ArrayList<>();
    XMLStreamReader in = reader(xml);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
        all.add(texts(in, "si"));
      }
    }
    return all;
  }

  /** All texts up to the end of this element, without readings in small print. */
  private static String texts(XMLStreamReader in, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    while (!(in.next() == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(until))) {
      if (in.isStartElement() || in.isEndElement()) {
        reading = in.getLocalName().equals("rPh") ? in.isStartElement() : reading;
      }
      if (in.isStartElement() && in.getLocalName().equals("t") && !reading) {
        text.append(in.getElementText());
      }
    }
    return text.toString();
  }

  private static List<List<String>> cells(byte[] sheet, List<String> strings)
      throws XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    XMLStreamReader in = reader(sheet);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("row")) {
          rows.add(new ArrayList<>());
        } else if (in.getLocalName().equals("c") && !rows.isEmpty()) {
          cell(in, strings, rows.getLast());
        }
      }
    }
    return rows;
  }

  private static void cell(XMLStreamReader in, List<String> strings, List<String> row)
      throws XMLStreamException {
    int column = column(in.getAttributeValue(null, "r"), row.size());
    String type = in.getAttributeValue(null, "t");
    String value = "inlineStr".equals(type) ? texts(in, "c") : value(in);
    while (row.size() <= column && column < COLUMNS_MAX) {
      row.add("");
    }
    if (column < COLUMNS_MAX) {
      row.set(column, "s".equals(type) ? strings.get(Integer.parseInt(value)) : value);
    }
  }

  private static String value(XMLStreamReader in) throws XMLStreamException {
    String value = "";
    while (!(in.next() == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c"))) {
      if (in.isStartElement() && in.getLocalName().equals("v")) {
        value = in.getElementText();
      }
    }
    return value;
  }

  /** B7 is the second column. */
  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (char letter : reference.toCharArray()) {
      if (letter >= 'A' && letter <= 'Z') {
        column = column * 26 + letter - 'A' + 1;
      }
    }
    return column - 1;
  }
}
