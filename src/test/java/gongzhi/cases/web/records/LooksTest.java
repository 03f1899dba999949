package gongzhi.cases.web.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.TANG_AUDIT_ADMINISTRATOR;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.LookBook;
import gongzhi.parties.PartyId;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who looked is read by the auditor of the ground and by the person, and by nobody else. */
@GongzhiTest
class LooksTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired People persons;
  @Autowired LookBook book;

  private PartyId caller;
  private PhoneNumber phone;
  private CaseNo no;
  private Browser chen;
  private Browser tang;

  @BeforeEach
  void somebody_whose_matters_are_looked_at() {
    phone = people.phone();
    String home = fixtures.area(Cast.Ground.HERE).path();
    caller = people.asProgram(() -> persons.enter(new Person("查女士", null, phone, home)));
    no = fixtures.aReceivedCase(caller, Cast.Ground.HERE, "灯坏了", CaseFixtures.LAMP);
    chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    tang = fixtures.browser(port, TANG_AUDIT_ADMINISTRATOR);
    chen.submit(
        "/desk/calls/new",
        "/desk/calls/new",
        Map.of("look", "1", "phone", phone.digits(), "words", "又坏了"));
    assertThat(Paper.from(chen, "/desk/cases/" + no + "/dossier.pdf").status()).isEqualTo(200);
  }

  @Test
  void the_auditor_reads_who_looked_filters_and_takes_a_file() {
    assertThat(tang.get("/desk/looks?kind=EXPORT&q=" + no).body()).contains("带走案卷", no.value());
    assertThat(tang.get("/desk/looks?kind=CALLER&q=" + no).body()).contains("没有人查看");
    assertThat(tang.get("/desk/looks?kind=CALLER").body()).contains("接电话时查看以前反映的事", "查女士");
    assertThat(tang.get("/desk/looks?from=2026-02-30").statusCode()).isEqualTo(422);
    assertThat(tang.get("/desk/looks?from=2026-02-03&until=2026-01-01").statusCode())
        .isEqualTo(422);

    HttpResponse<String> file =
        tang.submit("/desk/looks", "/desk/looks/export", Map.of("kind", "EXPORT", "q", no.value()));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).contains("\"带走案卷\"", no.value()).doesNotContain("接电话时");
    assertThat(tang.get("/admin/audit?kind=EVENT").body()).contains("导出查看留痕");
  }

  @Test
  void nobody_else_reads_it() {
    assertThat(chen.get("/desk/looks").statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, LI_GRID_WORKER).get("/desk/looks").statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/desk/looks").statusCode()).isEqualTo(303);
  }

  @Test
  void the_person_reads_who_looked_and_others_do_not() {
    LookBook.After now = new LookBook.After(Instant.now().plusSeconds(60), "", 0);

    assertThat(people.as(people.resident(caller), () -> book.at(caller, now, 10)))
        .extracting(look -> look.kind().name())
        .containsExactlyInAnyOrder("CALLER", "DOSSIER");
    PartyId other = people.person();
    assertThat(people.as(people.resident(other), () -> book.at(caller, now, 10))).isEmpty();
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/me/looks").body())
        .contains("谁看过我反映的事")
        .doesNotContain(no.value());
    assertThat(new Browser(port).get("/me/looks").statusCode()).isEqualTo(303);
  }
}
