package gongzhi.procedures.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.procedures.bodies.AdviceDesk;
import gongzhi.procedures.bodies.BodyRoster;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.bodies.NewAdvice;
import gongzhi.procedures.bodies.NewMember;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented members of the bodies in the first community of each place; one body lacks some. */
@Component
@Order(318)
@ConditionalOnProperty("gongzhi.demo")
class DemoBodies implements ApplicationRunner {

  private static final int MONTHS_AGO = 8;

  /** Bodies that decide a step, with a whole list each. */
  private static final List<String> WHOLE =
      List.of(
          "party-branch",
          "party-committee",
          "two-committees",
          "residents-committee",
          "residents-group",
          "residents-council",
          "preparatory-group",
          "owners-committee");

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "supervision-committee", List.of("赵德明", "孙桂英"),
          "legal-advisers", List.of("周明", "吴敏"));

  private final DemoStage stage;
  private final Posts posts;
  private final Roster roster;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  /** How lists of members are kept. */
  @Component
  record Roster(
      BodyRoster acts,
      BodyStore store,
      MeetingBodyBook book,
      AdviceDesk advice,
      People people,
      DemoRosters whole) {}

  DemoBodies(
      DemoStage stage,
      Posts posts,
      Roster roster,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.stage = stage;
    this.posts = posts;
    this.roster = roster;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    stage.communities().values().forEach(this::fill);
  }

  private void fill(Area community) {
    stage
        .holder("community_officer", community)
        .ifPresent(
            by -> {
              MEMBERS.forEach((key, names) -> fill(by, community, key, names));
              WHOLE.forEach(
                  key ->
                      roster
                          .whole()
                          .of(by, community, roster.book().get(community, key), clock.instant()));
            });
  }

  private void fill(Viewer by, Area community, String key, List<String> names) {
    KeptBody body = roster.book().kept(community, key);
    by.scope().run(() -> transactions.executeWithoutResult(_ -> fill(by, body, names)));
  }

  private void fill(Viewer by, KeptBody body, List<String> names) {
    if (roster.store().term(body.area(), body.key()).isPresent()) {
      return;
    }
    LocalDate begins = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    LocalDate since = begins.minusMonths(MONTHS_AGO);
    roster.acts().open(by, body, since, "换届选举（示例）");
    for (String name : names) {
      boolean woman = name.matches(".*[芳红静英敏]");
      String post = name.equals(names.getFirst()) ? "主任" : "";
      roster
          .acts()
          .add(
              by,
              body,
              new NewMember(
                  body.sides().getFirst(),
                  name + "（示例）",
                  post,
                  "",
                  woman,
                  since,
                  Set.of(),
                  name.equals(names.getFirst()) ? phone(body) : ""));
    }
    if (body.key().equals(AdviceDesk.POOL)) {
      ask(by, body, begins);
    }
  }

  /** The first of each list has an account of the demonstration. */
  private String phone(KeptBody body) {
    String role = body.key().equals(AdviceDesk.POOL) ? "mediator" : "supervision_member";
    return posts
        .holder(role, body.area().id(), clock.instant())
        .filter(found -> found.role().equals(role))
        .map(found -> Objects.requireNonNullElse(roster.people().own(found.party()).phone(), ""))
        .orElse("");
  }

  private void ask(Viewer by, KeptBody pool, LocalDate today) {
    long adviser =
        roster.store().term(pool.area(), pool.key()).orElseThrow().members().getFirst().id();
    NewAdvice question =
        new NewAdvice("小广场改造合同（示例）", "合同里的质保期和付款办法合不合法，居民会议要不要先表决？", adviser, today);
    roster.advice().ask(by, pool, question);
  }
}
