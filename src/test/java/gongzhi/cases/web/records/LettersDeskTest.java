package gongzhi.cases.web.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.identity.Field;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.identity.Reveals;
import gongzhi.parties.letters.LetterMatters;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter: gathered, printed once, posted, and what happens when it comes back. */
@GongzhiTest
class LettersDeskTest {

  private static final String HOME = "长沙市雨花区示例路 8 号 3 栋 502 室";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired gongzhi.parties.Cast people;
  @Autowired People persons;
  @Autowired PostalAddress addresses;
  @Autowired Reveals reveals;
  @Autowired Notices notices;
  @Autowired LetterMatters matters;
  @Autowired Closing closing;
  @Autowired JdbcClient db;

  private PartyId ding;
  private CaseNo no;
  private Browser chen;

  @BeforeEach
  void somebody_without_a_phone_is_told() {
    String home = fixtures.area(Cast.Ground.HERE).path();
    ding = people.asProgram(() -> persons.enter(new Person("丁先生", null, null, home)));
    addresses.keep(ding, HOME, false);
    no = fixtures.aReceivedCase(ding, Cast.Ground.HERE, "灯坏了", CaseFixtures.LAMP);
    chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    people.asProgram(
        () -> {
          notices.tell(
              new Notice(ding, "case.notice.confirm", List.of(no.value(), "灯坏了"), "/cases/" + no));
          return true;
        });
  }

  @Test
  void is_gathered_printed_posted_and_each_look_at_the_address_is_kept() {
    long letter = letter();
    assertThat(chen.get("/desk/letters/" + letter).body())
        .contains(no.value(), "丁先生")
        .doesNotContain(HOME);
    long batch = gather();
    String address = "/desk/letters/batches/" + batch;
    assertThat(post(address + "/posted", "on", today()).statusCode()).isEqualTo(409);

    Paper paper = Paper.from(chen, address + "/letters.pdf");

    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.text().replace(" ", ""))
        .contains(HOME.replace(" ", ""), "丁先生收", no.value(), "扫码查看进展");
    assertThat(people.as(people.resident(ding), () -> reveals.looksAt(ding, Long.MAX_VALUE)))
        .hasSize(1)
        .allMatch(look -> look.field() == Field.ADDRESS && look.matter().equals(no.value()));
    assertThat(post(address + "/posted", "on", "2999-01-01").statusCode()).isEqualTo(422);
    assertThat(post(address + "/posted", "on", "gestern").body()).contains("gestern");
    assertThat(post(address + "/posted", "on", today()).statusCode()).isEqualTo(303);
    assertThat(post(address + "/posted", "on", today()).statusCode()).isEqualTo(409);
    assertThat(chen.get(address).body()).contains("交寄").doesNotContain(HOME);
  }

  @Test
  void nothing_is_printed_twice_unnoticed() {
    letter();
    String address = "/desk/letters/batches/" + gather();
    assertThat(Paper.from(chen, address + "/letters.pdf").status()).isEqualTo(200);

    HttpResponse<String> refused = chen.get(address + "/letters.pdf?again=x");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("已经打印过 1 次", "value=\"x\"");
    String again = address + "/letters.pdf?again=%E6%89%93%E5%8D%B0%E6%9C%BA%E5%8D%A1%E7%BA%B8";
    assertThat(Paper.from(chen, again).status()).isEqualTo(200);
    assertThat(chen.get(address).body()).contains("第 2 次", "打印机卡纸");
  }

  @Test
  void what_came_back_closes_the_way_and_whoever_has_the_matter_is_told() {
    long letter = letter();
    String address = "/desk/letters/batches/" + gather();
    assertThat(post("/desk/letters/" + letter + "/back", "reason", "查无此人").statusCode())
        .isEqualTo(409);
    Paper.from(chen, address + "/letters.pdf");
    post(address + "/posted", "on", today());
    assertThat(post("/desk/letters/" + letter + "/back", "reason", "").statusCode()).isEqualTo(422);

    assertThat(post("/desk/letters/" + letter + "/back", "reason", "查无此人").statusCode())
        .isEqualTo(303);

    assertThat(chen.get("/desk/letters?list=back").body()).contains(no.value(), "查无此人");
    assertThat(addresses.of(ding)).hasValueSatisfying(kept -> assertThat(kept.open()).isFalse());
    assertThat(told("letters.notice.back")).isPositive();
  }

  @Test
  void other_grounds_and_other_posts_see_no_letter() {
    long letter = letter();
    Browser ma = fixtures.browser(port, MA_OTHER_OFFICER);
    Browser li = fixtures.browser(port, LI_GRID_WORKER);

    assertThat(ma.get("/desk/letters/" + letter).statusCode()).isEqualTo(404);
    assertThat(ma.get("/desk/letters").body()).doesNotContain(no.value());
    assertThat(li.get("/desk/letters").statusCode()).isEqualTo(403);
    long batch = gather();
    assertThat(ma.get("/desk/letters/batches/" + batch + "/letters.pdf").statusCode())
        .isEqualTo(404);
    assertThat(li.get("/desk/letters/batches/" + batch).statusCode()).isEqualTo(403);
    assertThat(people.as(people.resident(ding), () -> reveals.looksAt(ding, Long.MAX_VALUE)))
        .isEmpty();
  }

  @Test
  void nothing_goes_on_paper_about_a_restricted_matter() {
    CaseNo confided = fixtures.aReceivedCase(ding, Cast.Ground.HERE, "不便公开的事", "FS08");

    assertThat(about("/cases/" + confided))
        .hasValueSatisfying(it -> assertThat(it.restricted()).isTrue());
    assertThat(about("/cases/" + no + "/confirm"))
        .hasValueSatisfying(it -> assertThat(it.restricted()).isFalse());
    assertThat(about("/me/inbox")).isEmpty();
  }

  private Optional<LetterMatters.Matter> about(String link) {
    return people.asProgram(() -> matters.of(link));
  }

  @Test
  void who_reads_a_letter_can_answer_where_it_leads_and_knows_whom_to_ring() {
    CaseNo done = fixtures.aCaseReportedDone();
    PartyId wang = fixtures.viewer(Cast.WANG_RESIDENT).party();
    String asks = "/cases/" + done + "/confirm";

    String page = people.asProgram(() -> matters.withReceipt(asks, wang)).orElseThrow();

    assertThat(page).startsWith("/t/" + done + ".").endsWith("/confirm");
    assertThat(new Browser(port).get(page).body()).contains("action=\"" + page);
    assertThat(people.asProgram(() -> matters.withReceipt(asks, ding))).isEmpty();
    assertThat(people.asProgram(() -> matters.settled(Set.of(asks, "/cases/" + done)))).isEmpty();
  }

  @Test
  void no_letter_asks_what_is_settled() {
    letter();
    CaseNo open = fixtures.aCaseReportedDone();
    CaseNo settled = fixtures.aResolvedCase();
    ask(open);
    ask(settled);
    String address = "/desk/letters/batches/" + gather();
    assertThat(chen.get(address).body()).contains(open.value()).doesNotContain(settled.value());
    assertThat(chen.get("/desk/letters").body())
        .as("nobody will ever print it")
        .doesNotContain(settled.value());

    fixtures.as(
        Cast.WANG_RESIDENT,
        () -> closing.confirm(fixtures.act(Cast.WANG_RESIDENT, open, ""), Rating.of(5)));

    assertThat(Paper.from(chen, address + "/letters.pdf").text())
        .contains(no.value())
        .doesNotContain(open.value());
    assertThat(people.as(people.resident(ding), () -> reveals.looksAt(ding, Long.MAX_VALUE)))
        .hasSize(1);
  }

  @Test
  void a_list_of_what_waits_to_be_printed_holds_what_a_batch_would_take_and_nothing_else() {
    letter();
    gather();
    CaseNo settled = fixtures.aResolvedCase();
    ask(settled);

    assertThat(chen.get("/desk/letters").body())
        .doesNotContain(settled.value(), "action=\"/desk/letters\"");
    assertThat(post("/desk/letters", "none", "").statusCode()).isEqualTo(409);
  }

  private void ask(CaseNo about) {
    String link = "/cases/" + about + "/confirm";
    people.asProgram(
        () -> {
          notices.tell(
              new Notice(ding, "case.notice.confirm", List.of(about.value(), "灯坏了"), link));
          return true;
        });
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (linked(link) == 0 && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(linked(link)).isOne();
  }

  private long linked(String link) {
    return people.asProgram(
        () ->
            db.sql("select count(*) from parties.letter where link = :link")
                .param("link", link)
                .query(Long.class)
                .single());
  }

  @Test
  void somebody_with_a_phone_gets_letters_only_when_wanted() {
    PartyId wang = people.person();
    addresses.keep(wang, HOME, false);
    assertThat(people.asProgram(() -> addresses.takesLetters(wang))).isFalse();

    addresses.keep(wang, HOME, true);

    assertThat(people.asProgram(() -> addresses.takesLetters(wang))).isTrue();
    addresses.forget(wang);
    assertThat(people.asProgram(() -> addresses.takesLetters(wang))).isFalse();
  }

  private long gather() {
    HttpResponse<String> gathered = chen.submit("/desk/letters", "/desk/letters", Map.of());
    assertThat(gathered.statusCode()).isEqualTo(303);
    String batch = gathered.headers().firstValue("Location").orElseThrow();
    return Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1));
  }

  private HttpResponse<String> post(String address, String field, String value) {
    return chen.submit("/me/display", address, Map.of(field, value));
  }

  private long letter() {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    List<Long> found = found();
    while (found.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(100_000_000);
      found = found();
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Long> found() {
    return people.asProgram(
        () ->
            db.sql("select id from parties.letter where party_id = :party limit 5")
                .param("party", ding.value())
                .query(Long.class)
                .list());
  }

  private long told(String key) {
    return people.asProgram(
        () ->
            db.sql("select count(*) from parties.notice where key = :key and words ->> 0 = :no")
                .param("key", key)
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  }
}
