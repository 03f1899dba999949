package gongzhi.transparency.web.notices;

import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.transparency.notices.Notice;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a feed of notices as RFC 4287 wants it. */
@Component
class NoticeAtom {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Instant NEVER = Instant.parse("2020-01-01T00:00:00Z");

  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
  private final Words words;
  private final String site;

  NoticeAtom(Phrasebook phrasebook, @Value("${gongzhi.address}") String site) {
    this.words = phrasebook.in(Language.CHINESE);
    this.site = site;
  }

  byte[] of(Area ground, NoticeAsk asked, List<Notice> notices) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(file, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "zh-CN");
      head(xml, ground, asked, notices);
      for (Notice notice : notices) {
        entry(xml, notice);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }

  private void head(XMLStreamWriter xml, Area ground, NoticeAsk asked, List<Notice> notices)
      throws XMLStreamException {
    String ask = "?area=" + ground.id() + asked.query();
    String self = site + NoticeWords.ADDRESS + ".atom" + ask;
    text(xml, "id", self);
    text(xml, "title", words.of("posted.feed-of", ground.name()));
    text(xml, "updated", moment(notices.isEmpty() ? NEVER : notices.getFirst().seal().at()));
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", site + NoticeWords.ADDRESS + ask);
    xml.writeStartElement("author");
    text(xml, "name", words.of("site.name"));
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Notice notice) throws XMLStreamException {
    String address = site + NoticeWords.ADDRESS + "/" + notice.no();
    xml.writeStartElement("entry");
    text(xml, "id", address);
    text(xml, "title", words.of(notice.kind()) + " · " + notice.title());
    text(xml, "updated", moment(notice.seal().at()));
    text(xml, "published", moment(notice.seal().at()));
    link(xml, "alternate", "text/html", address);
    text(xml, "summary", notice.no() + " · " + notice.body());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    for (Map.Entry<String, String> part :
        List.of(Map.entry("rel", rel), Map.entry("type", type), Map.entry("href", address))) {
      xml.writeAttribute(part.getKey(), part.getValue());
    }
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
