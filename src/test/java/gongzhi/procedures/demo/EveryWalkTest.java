package gongzhi.procedures.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Account;
import gongzhi.parties.accounts.AccountKind;
import gongzhi.parties.accounts.Sessions;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionState;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.demo.DemoHeld.Two;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Every procedure of every place, for every matter it is for, through the pages: whoever answers
 * for the open step opens it and enters what the page asks for, from proposal to publication.
 */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
@Import(Superuser.class)
class EveryWalkTest {

  private static final int MOST_STEPS = 14;
  private static int polls;

  @Autowired ProcedureBook book;
  @Autowired DecisionStore store;
  @Autowired DemoHeld held;
  @Autowired Areas areas;
  @Autowired Posts posts;
  @Autowired Sessions sessions;
  @Autowired ProgramWork program;
  @Autowired Superuser superuser;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void each_procedure_is_walked_by_whoever_answers_for_its_steps(String place) {
    Area community = community(place);
    Two people =
        new Two(viewer("community_officer", community), viewer("community_secretary", community));
    Set<String> walked = new HashSet<>();

    for (ProcedureRule rule : program.call(() -> book.of(place))) {
      for (Matter matter : rule.matters()) {
        String no = begun(rule, matter, community, people);
        walk(no, people);
        walked.add(rule.key());
      }
    }

    assertThat(walked).hasSizeGreaterThanOrEqualTo(12);
  }

  private void walk(String no, Two people) {
    Set<String> did = new HashSet<>();
    for (int i = 0; i < MOST_STEPS && decision(no).state() == DecisionState.OPEN; i++) {
      superuser.run(
          "update procedures.decision set entered_at = entered_at - interval '60 days',"
              + " version = version + 1 where no = '%s'".formatted(no));
      Decision now = decision(no);
      StepRule step = now.open().orElseThrow();
      PartyId who = actor(now, step, people, did);
      Browser browser = browser(who);
      String page = "/desk/decisions/" + no;
      assertThat(browser.get(page).body())
          .as("%s %s is offered to its owner", now.rule().key(), step.key())
          .contains("name=\"verb\"");
      HttpResponse<String> done = browser.submit(page, page + "/act", typed(now, step, people));
      assertThat(done.statusCode())
          .as("%s %s: %s", now.rule().key(), step.key(), refusal(done.body()))
          .isEqualTo(303);
      if (step.kind() == StepKind.CARRY_OUT) {
        did.add(who.toString());
      }
    }
    assertThat(decision(no).state()).as(no).isEqualTo(DecisionState.DONE);
    assertThat(new Browser(port).get("/trace/" + no).body()).contains("全部结束");
  }

  /** Nobody accepts their own work: then somebody else of the community does. */
  private static PartyId actor(Decision now, StepRule step, Two people, Set<String> did) {
    PartyId owner = now.owner();
    if (owner != null && (step.kind() != StepKind.ACCEPT || !did.contains(owner.toString()))) {
      return owner;
    }
    PartyId first = people.first().party();
    return did.contains(first.toString()) ? people.second().party() : first;
  }

  private Map<String, String> typed(Decision now, StepRule step, Two people) {
    Map<String, String> form = new HashMap<>();
    form.put("verb", "PASS");
    form.put("body", step.body().name());
    form.put("version", String.valueOf(now.version()));
    step.papers()
        .forEach(
            paper ->
                form.put(
                    "paper-" + paper.name().toLowerCase(Locale.ROOT).replace('_', '-'), "示例 1 号"));
    if (step.kind().isPosted()) {
      form.put("notice", held.notice(Instant.now(), people.first(), now, step));
    } else if (step.body() == Body.OWNERS_ASSEMBLY) {
      form.put("poll", poll(now));
    } else if (!step.meetings().isEmpty()) {
      form.put("meeting", held.meeting(Instant.now(), people, now, step));
    } else if (step.kind() == StepKind.APPRAISE) {
      form.put("valid", "100");
      form.put("content", "90");
    }
    return form;
  }

  private String begun(ProcedureRule rule, Matter matter, Area community, Two people) {
    Map<String, String> form = new HashMap<>();
    form.put("area", community.id().toString());
    form.put("procedure", rule.key());
    form.put("title", "走一遍" + rule.title().zh());
    form.put("summary", "把这个程序从提议走到公开，一步不少");
    form.put("matter", matter.name());
    form.put("owners", matter == Matter.OWNERS ? "OTHER" : "");
    HttpResponse<String> begun =
        browser(people.first().party()).submit("/desk/decisions/new", "/desk/decisions", form);
    assertThat(begun.statusCode()).as("%s: %s", rule.key(), refusal(begun.body())).isEqualTo(303);
    return begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  /** A binding poll of all owners that was closed yesterday, and carried. */
  private String poll(Decision about) {
    String no = "V-2030-%06d".formatted(++polls);
    superuser.run(
        """
        insert into ballots.roll (title, kind, area_id, area_path, state, made_by, made_at, posted_at, objections_until)
        values ('%1$s', 'OWNERS', %2$s, '%3$s', 'POSTED', 1, now(), now(), now());
        insert into ballots.poll (no, roll_id, area_id, area_path, question, words, matter, rule_key, rule_from, secret, twice,
               proxies_most, silent_follow, extends_days, basis, state, announced_by, announced_at, opens_at, closes_at,
               opened_by, opened_at, closed_at, valid, passed)
        select '%1$s', max(id), %2$s, '%3$s', '%4$s', '', '%5$s', '%6$s', date '2021-01-01', false, 'FIRST_COUNTS', 0, false, 0,
               '示例', 'CLOSED', 1, now() - interval '40 days', now() - interval '30 days', now() - interval '1 day',
               1, now() - interval '30 days', now() - interval '1 day', true, true
          from ballots.roll where title = '%1$s'
        """
            .formatted(
                no,
                about.area(),
                about.areaPath(),
                about.title() + about.no(),
                about.course().owners(),
                about.course().owners() == null ? "" : about.course().owners().rule()));
    return no;
  }

  private Area community(String place) {
    return areas
        .descendants(areas.district(place).orElseThrow(), Level.COMMUNITY, null, 1)
        .getFirst();
  }

  private Viewer viewer(String role, Area area) {
    Instant now = Instant.now();
    PartyId who = posts.holder(role, area.id(), now).orElseThrow().party();
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }

  private Browser browser(PartyId who) {
    long account =
        program.call(
            () ->
                db.sql("select id from parties.account where party_id = :id and kind = 'STAFF'")
                    .param("id", who.value())
                    .query(Long.class)
                    .single());
    return new Browser(port)
        .with("gz", sessions.begin(new Account(account, who, AccountKind.STAFF), "test"));
  }

  private Decision decision(String no) {
    return program.call(() -> store.get(new DecisionNo(no)));
  }

  private static String refusal(String page) {
    return page.replaceAll("(?s).*role=\"alert\"[^>]*>(.{0,400}).*", "$1")
        .replaceAll("<[^>]*>", " ");
  }
}
