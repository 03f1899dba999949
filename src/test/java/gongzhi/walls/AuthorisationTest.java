package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door of the running program, knocked at by everybody, about a case near, one far away and a
 * confidential one, held against the table that was written by hand.
 */
@Walls
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {

  @LocalServerPort int port;
  @Autowired Stage stage;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

  private final Map<Person, Browser> browsers = new EnumMap<>(Person.class);
  private Knock knock;
  private Addresses addresses;
  private Fingerprint fingerprint;
  private CaseNo near;
  private CaseNo far;
  private CaseNo confided;

  static Stream<Line> lines() {
    return Line.all().stream();
  }

  @BeforeAll
  void set_the_stage() {
    knock = new Knock(stage);
    addresses = new Addresses(stage, port);
    fingerprint = stage.fingerprint();
    far = stage.far();
    confided = stage.confided();
    near = stage.near("received");
    for (Person person : Person.values()) {
      browsers.put(person, stage.browser(person, port));
    }
  }

  @Test
  void every_door_has_a_line_and_every_line_a_door() {
    assertThat(Line.all().stream().map(Line::key))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Handlers.of(mapping).keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void everybody_gets_what_the_table_says(Line line) {
    stage.forgetTries();
    near = station(line);
    List<String> wrong = new ArrayList<>();
    List<String> before = fingerprint.taken();

    for (Person person : Person.values()) {
      knockWhereRefused(line, person, wrong);
    }
    if (line.isUnsafe()) {
      assertThat(fingerprint.taken())
          .as("%s: nothing is written for whoever is refused", line)
          .isEqualTo(before);
    }
    for (Person person : Person.values()) {
      knockWhereAllowed(line, person, wrong);
    }
    assertThat(wrong).as(line.key()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/desk/cases/{no}",
        "/desk/inbox",
        "/desk/mine",
        "/grid/tasks/{no}",
        "/grid/today"
      })
  void a_unit_reads_its_task_and_not_a_word_of_the_reporter(String address) {
    CaseNo working = stage.near("working");

    String page = browsers.get(Person.COMPANY).get(address.replace("{no}", working.value())).body();

    assertThat(page).contains("gz-").doesNotContain("晚上看不见台阶");
  }

  private CaseNo station(Line line) {
    return switch (line.about()) {
      case "-", "leave" -> near;
      case "photo" -> stage.near("done");
      default -> stage.near(line.about());
    };
  }

  private void knockWhereRefused(Line line, Person person, List<String> wrong) {
    Cell cell = line.cell(person);
    if (!cell.near().equals(Cell.OK)) {
      check(line, person, new Wish(addresses.of(line, near), near, cell.near()), wrong);
    }
    if (!line.isAboutACase()) {
      return;
    }
    if (!cell.far().equals(Cell.OK)) {
      String address =
          line.isByReceipt() ? addresses.forged(line, far, near) : addresses.of(line, far);
      check(line, person, new Wish(address, far, cell.far()), wrong);
    }
    if (!line.isByReceipt() && person != Person.REPORTER && person != Person.DISPATCHER) {
      checkConfided(line, person, wrong);
    }
  }

  private void knockWhereAllowed(Line line, Person person, List<String> wrong) {
    Cell cell = line.cell(person);
    if (cell.near().equals(Cell.OK) && !line.removes()) {
      int version = stage.version(near);
      check(line, person, new Wish(addresses.of(line, near), near, Cell.OK), wrong);
      near = stage.version(near) == version ? near : station(line);
    }
    if (line.isAboutACase() && cell.far().equals(Cell.OK)) {
      check(line, person, new Wish(addresses.of(line, far), far, Cell.OK), wrong);
    }
    if (line.changesSessions()) {
      browsers.put(person, stage.browser(person, port));
    }
  }

  /** What is confidential looks like what does not exist, also where other cases are public. */
  private void checkConfided(Line line, Person person, List<String> wrong) {
    String address = addresses.of(line, confided);
    HttpResponse<String> answer = knock.at(line, browsers.get(person), address, confided);
    String got = Cell.of(answer);
    boolean sentToTheDesk = answer.headers().firstValue("location").orElse("").startsWith("/desk/");
    String promised =
        line.cell(person).far().equals(Cell.OK) ? Cell.NOTHING : line.cell(person).far();
    if (!got.equals(promised) && !sentToTheDesk) {
      wrong.add("%s about a confidential case: %s".formatted(person.heading(), got));
    }
  }

  /** What somebody asks for, and what the table promises. */
  private record Wish(String address, CaseNo about, String promised) {}

  private void check(Line line, Person person, Wish wish, List<String> wrong) {
    HttpResponse<String> answer =
        knock.at(line, browsers.get(person), wish.address(), wish.about());
    if (!Cell.fits(wish.promised(), answer)) {
      wrong.add(
          "%s at %s: %s instead of %s"
              .formatted(person.heading(), wish.address(), Cell.of(answer), wish.promised()));
    }
  }
}
