package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed of the register, as a reader of feeds takes it. */
@GongzhiTest
@Import({Superuser.class, Ledger.class})
class FeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Ledger ledger;

  @Test
  void holds_what_a_reader_of_feeds_must_find() throws Exception {
    CaseNo no = fixtures.aResolvedCase();
    ledger.upToDate();

    Element feed = feed(address());

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(text(feed, "id")).contains("/open/cases.atom?area=");
    assertThat(Instant.parse(text(feed, "updated"))).isNotNull();
    List<Element> entries = all(feed, "entry");
    Set<String> ids = new HashSet<>();
    entries.forEach(
        entry -> {
          assertThat(ids.add(text(entry, "id"))).isTrue();
          assertThat(text(entry, "title")).isNotBlank();
          assertThat(Instant.parse(text(entry, "updated"))).isNotNull();
          assertThat(all(entry, "link").getFirst().getAttribute("href")).contains("/cases/YH-");
        });
    assertThat(ids)
        .anyMatch(id -> id.endsWith(no + "#received"))
        .anyMatch(id -> id.contains(no + "#ended-"));
  }

  @Test
  void is_bounded_and_narrowed_by_kind() throws Exception {
    IntStream.range(0, 60)
        .forEach(_ -> fixtures.aReceivedCase(Cast.LIU_RESIDENT, Ground.NEXT_DOOR, "树倒了", "HB02"));
    ledger.upToDate();
    String nextDoor = "/open/cases.atom?area=" + fixtures.area(Ground.NEXT_DOOR).id();

    assertThat(all(feed(nextDoor), "entry")).hasSize(50);
    assertThat(all(feed(nextDoor + "&category=UT"), "entry")).isEmpty();
    assertThat(all(feed(nextDoor + "&kind=consult"), "entry"))
        .hasSizeLessThan(all(feed(nextDoor), "entry").size());
  }

  @Test
  void is_found_from_the_page_and_not_sent_twice() {
    Browser browser = new Browser(port);
    String page = browser.get("/open/cases?area=" + fixtures.area(Ground.HERE).id()).body();
    String tag = browser.get(address()).headers().firstValue("etag").orElseThrow();

    assertThat(page)
        .contains("rel=\"alternate\" type=\"application/atom+xml\" href=\"/open/cases.atom?area=");
    assertThat(browser.get(address(), "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?area=0",
        "?category=%00",
        "?category=hb",
        "?place=none",
        "?area=x",
        "?kind=none",
        "?status=late",
        "?month=2026-11",
        "?colour=red"
      })
  void refuses_what_it_does_not_understand(String query) {
    assertThat(new Browser(port).get("/open/cases.atom" + query).statusCode()).isBetween(400, 499);
  }

  private String address() {
    return "/open/cases.atom?area=" + fixtures.area(Ground.HERE).id();
  }

  private Element feed(String address) throws Exception {
    HttpResponse<String> answer = new Browser(port).get(address);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())))
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    return all(parent, name).getFirst().getTextContent();
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(ATOM, name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }
}
