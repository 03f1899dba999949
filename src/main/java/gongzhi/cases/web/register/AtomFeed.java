package gongzhi.cases.web.register;

import gongzhi.cases.register.FeedEntry;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Words;
import gongzhi.territory.Area;
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

/** Writes a feed as RFC 4287 wants it: every entry with an id that stays, a moment and a link. */
@Component
class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** A feed without entries has not changed since then. */
  private static final Instant NEVER = Instant.parse("2020-01-01T00:00:00Z");

  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
  private final RegisterLines lines;
  private final Words words;
  private final String site;

  AtomFeed(RegisterLines lines, Phrasebook phrasebook, @Value("${gongzhi.address}") String site) {
    this.lines = lines;
    this.words = phrasebook.in(Language.CHINESE);
    this.site = site;
  }

  byte[] of(RegisterForm asked, Area ground, List<FeedEntry> entries) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(file, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "zh-CN");
      head(xml, asked, ground, entries);
      for (FeedEntry entry : entries) {
        entry(xml, entry);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return file.toByteArray();
  }

  private void head(XMLStreamWriter xml, RegisterForm asked, Area ground, List<FeedEntry> entries)
      throws XMLStreamException {
    String self = site + asked.at(RegisterPages.ADDRESS + ".atom");
    text(xml, "id", self);
    text(xml, "title", words.of("register.feed-of", ground.name()));
    text(xml, "updated", moment(entries.isEmpty() ? NEVER : entries.getFirst().at()));
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", site + asked.at(RegisterPages.ADDRESS));
    text(xml, "rights", OpenData.LICENCE);
    xml.writeStartElement("author");
    text(xml, "name", words.of("site.name"));
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    String address = site + "/cases/" + entry.line().no();
    xml.writeStartElement("entry");
    text(xml, "id", address + "#" + mark(entry));
    text(xml, "title", lines.news(entry, words));
    text(xml, "updated", moment(entry.at()));
    text(xml, "published", moment(entry.at()));
    link(xml, "alternate", "text/html", address);
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.line().category());
    xml.writeAttribute("label", printable(lines.category(entry.line(), words)));
    text(xml, "summary", lines.community(entry.line()) + " · " + entry.line().no());
    xml.writeEndElement();
  }

  /** A case may end more than once; each end is an entry of its own. */
  private static String mark(FeedEntry entry) {
    return switch (entry.kind()) {
      case NEW_CASE -> "received";
      case CASE_ENDED -> "ended-" + entry.at().getEpochSecond();
    };
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
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Without what XML cannot hold. */
  private static String printable(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
