package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nonsense at every door, sent by somebody who may come in: it is refused in words, nothing is
 * stored, and the program never breaks.
 */
@Walls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  /** What a person would read if the program broke. */
  private static final Pattern TRACE =
      Pattern.compile("\\tat (?:gongzhi|org|java)\\.|Exception: |java\\.lang\\.|ERROR: ");

  private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}(?=/|$)");
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort int port;
  @Autowired Stage stage;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

  private final Map<Person, Browser> browsers = new EnumMap<>(Person.class);
  private Knock knock;
  private Addresses addresses;
  private Fingerprint fingerprint;

  static Stream<Line> unsafe() {
    return Line.all().stream()
        .filter(Line::isUnsafe)
        .filter(line -> !line.removes())
        .filter(line -> !line.method().equals("ANY"));
  }

  static Stream<Line> forms() {
    return unsafe().filter(line -> !line.pattern().matches("/files|/api/.*"));
  }

  static Stream<Line> safe() {
    return Line.all().stream().filter(line -> line.method().equals("GET"));
  }

  @BeforeAll
  void set_the_stage() {
    knock = new Knock(stage);
    addresses = new Addresses(stage, port);
    fingerprint = stage.fingerprint();
    stage.near("done");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void a_spoilt_form_is_refused_and_nothing_is_stored(Line line) {
    CaseNo about = subject(line);
    List<String> names = Handlers.fields(Handlers.of(mapping).get(line.key()));
    List<String> wrong = new ArrayList<>();
    for (Bad bad : Bad.VALUES) {
      if (line.changesSessions()) {
        stage.forgetTries();
      }
      Browser browser = somebody(line);
      List<String> before = fingerprint.taken();
      Map<String, String> good = knock.fields(line, browser, UUID.randomUUID().toString(), about);
      HttpResponse<String> answer =
          send(browser, addresses.of(line, about), bad.body(good, names), FORM);
      wrong.addAll(complaints(bad.name(), Raw.of(answer)));
      List<String> after = fingerprint.taken();
      if (answer.statusCode() >= 400 && !after.equals(before)) {
        wrong.add(bad + ": refused, but something was stored: " + difference(before, after));
      }
      about = answer.statusCode() < 400 ? subject(line) : about;
    }
    assertThat(wrong).as(line.key()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("safe")
  void a_spoilt_address_is_refused_or_answered(Line line) {
    List<String> names = Handlers.fields(Handlers.of(mapping).get(line.key()));
    CaseNo about = subject(line);
    Browser browser = somebody(line);
    List<String> wrong = new ArrayList<>();
    for (Bad bad : Bad.VALUES) {
      String address = addresses.of(line, about) + bad.query(names);
      wrong.addAll(complaints(bad.name(), Raw.get(port, browser, address)));
      if (line.pattern().contains("{")) {
        String spoilt = VARIABLE.matcher(line.pattern()).replaceAll(bad.inAddress());
        wrong.addAll(complaints("in its path " + bad.name(), Raw.get(port, browser, spoilt)));
      }
    }
    assertThat(wrong).as(line.key()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsafe")
  void a_request_that_no_page_of_ours_made_is_refused(Line line) {
    CaseNo about = subject(line);
    String address = addresses.of(line, about);
    Browser browser = somebody(line);
    String key = UUID.randomUUID().toString();
    Map<String, String> good = knock.fields(line, browser, key, about);
    List<String> before = fingerprint.taken();

    Map<String, String> forged = new HashMap<>(good);
    forged.remove("_csrf");
    assertThat(browser.post(address, forged).statusCode()).as("without its token").isEqualTo(403);
    forged.put("_csrf", "AAAA");
    assertThat(browser.post(address, forged).statusCode()).as("with a false token").isEqualTo(403);
    for (String type : List.of("text/plain", "application/xml", "nonsense", "")) {
      HttpResponse<String> answer = send(browser, address, "<a/>", type, knock.token(browser));
      assertThat(isTurnedAway(answer)).as("%s as %s: %s", line, type, answer.statusCode()).isTrue();
    }
    for (String method : List.of("PUT", "DELETE", "PATCH", "PROPFIND")) {
      HttpResponse<String> answer =
          browser.send(
              browser
                  .request(address, "X-CSRF-Token", knock.token(browser))
                  .method(method, BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as("%s %s", method, address).isIn(400, 405);
      assertThat(complaints(method, Raw.of(answer))).isEmpty();
    }
    assertThat(fingerprint.taken()).isEqualTo(before);
  }

  /** Refused, or asked who one is before anything else is looked at. */
  private static boolean isTurnedAway(HttpResponse<String> answer) {
    String to = answer.headers().firstValue("location").orElse("");
    return answer.statusCode() / 100 == 4
        || to.startsWith("/login")
        || to.startsWith("/desk/login");
  }

  private CaseNo subject(Line line) {
    return stage.near(
        line.isAboutACase() ? line.about() : line.about().equals("photo") ? "done" : "received");
  }

  private HttpResponse<String> send(
      Browser browser, String address, String body, String type, String... token) {
    var request =
        token.length == 0
            ? browser.request(address)
            : browser.request(address, "X-CSRF-Token", token[0]);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return browser.send(request.POST(BodyPublishers.ofString(body)));
  }

  private static List<String> complaints(String what, Raw answer) {
    List<String> wrong = new ArrayList<>();
    if (answer.status() >= 500 || answer.status() == 0) {
      wrong.add(what + ": " + answer.status());
    }
    if (TRACE.matcher(answer.body()).find()) {
      wrong.add(what + ": shows its inside");
    }
    return wrong;
  }

  private static String difference(List<String> before, List<String> after) {
    List<String> now = new ArrayList<>(after);
    now.removeAll(before);
    return now.toString();
  }

  /** The first in the table who is let in. */
  private Browser somebody(Line line) {
    Person person =
        Stream.of(Person.values())
            .filter(one -> line.cell(one).near().equals(Cell.OK))
            .findFirst()
            .orElse(Person.ANYONE);
    return line.changesSessions()
        ? stage.browser(person, port)
        : browsers.computeIfAbsent(person, one -> stage.browser(one, port));
  }
}
