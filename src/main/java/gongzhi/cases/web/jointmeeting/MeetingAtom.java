package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.web.jointmeeting.MeetingSheet.Line;
import gongzhi.site.TimeWords;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The sheet as RFC 4287 wants a feed: one entry for each case, with an id that stays, wherever it
 * is read.
 */
@Component
class MeetingAtom {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
  private final String site;

  MeetingAtom(@Value("${gongzhi.address}") String site) {
    this.site = site;
  }

  byte[] of(MeetingSheet sheet, String path, TimeWords times) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(file, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "id", site + "/desk/joint-meetings/atom?community=" + sheet.community());
      text(xml, "title", times.words().of("meeting.feed", sheet.name(), sheet.when()));
      text(xml, "updated", moment(times.now()));
      link(xml, "self", site + path);
      xml.writeStartElement("author");
      text(xml, "name", times.words().of("site.name"));
      xml.writeEndElement();
      for (MeetingSheet.Ground ground : sheet.grounds()) {
        for (Line line : ground.lines()) {
          entry(xml, ground, line, times);
        }
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }

  private void entry(XMLStreamWriter xml, MeetingSheet.Ground ground, Line line, TimeWords times)
      throws XMLStreamException {
    String address = site + "/cases/" + line.no();
    xml.writeStartElement("entry");
    text(xml, "id", address + "#joint-meeting");
    text(xml, "title", line.no() + " " + line.title());
    text(xml, "updated", moment(times.now()));
    link(xml, "alternate", address);
    text(
        xml,
        "summary",
        times
            .words()
            .of(
                "meeting.entry",
                ground.name(),
                String.join(" · ", line.why()),
                String.join(" · ", line.attend()),
                String.join(" · ", line.so())));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(
        text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
    xml.writeEndElement();
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
