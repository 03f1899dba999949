package gongzhi.procedures.bodies;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;

import gongzhi.cases.CaseFixtures;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.territory.Area;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lists of members, entered by the officer of the community. */
@Lazy
@Component
public class RosterFixtures {

  private final CaseFixtures cases;
  private final BodyRoster roster;
  private final BodyStore store;
  private final MeetingBodyBook book;

  RosterFixtures(CaseFixtures cases, BodyRoster roster, BodyStore store, MeetingBodyBook book) {
    this.cases = cases;
    this.roster = roster;
    this.store = store;
    this.book = book;
  }

  /** So many members of this body there, the first with this phone; an earlier list is over. */
  public List<Long> fill(Area area, String body, int heads, String phone) {
    Viewer chen = cases.viewer(CHEN_COMMUNITY_OFFICER);
    return cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          KeptBody kept = book.kept(area, body);
          LocalDate begins =
              store
                  .term(area, body)
                  .map(last -> last.begins().plusDays(1))
                  .orElse(LocalDate.of(2026, 1, 1));
          roster.open(chen, kept, begins, "测试换届");
          for (int at = 1; at <= heads; at++) {
            roster.add(
                chen,
                kept,
                new NewMember(
                    kept.sides().getFirst(),
                    "代表" + at,
                    "",
                    "",
                    at % 2 == 0,
                    begins,
                    Set.of(),
                    at == 1 ? phone : ""));
          }
          return store.term(area, body).orElseThrow().members().stream()
              .map(BodyMember::id)
              .toList();
        });
  }

  /** A new term in which these sit; the last is over. */
  public void seat(Area area, String body, List<Seated> members) {
    Viewer chen = cases.viewer(CHEN_COMMUNITY_OFFICER);
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          KeptBody kept = book.kept(area, body);
          LocalDate begins =
              store
                  .term(area, body)
                  .map(last -> last.begins().plusDays(1))
                  .orElse(LocalDate.of(2026, 1, 1));
          roster.open(chen, kept, begins, "测试换届");
          String side = kept.sides().getFirst();
          members.forEach(
              one ->
                  roster.add(
                      chen,
                      kept,
                      new NewMember(
                          side, one.name(), one.post(), "", true, begins, Set.of(), one.phone())));
          return begins;
        });
  }

  /** Somebody who sits there; {@code phone} empty where nobody knows it. */
  public record Seated(String name, String post, String phone) {}

  /** So many of them, as a form sends those who are ticked. */
  public static String ticked(List<Long> members, int heads) {
    return members.stream().limit(heads).map(String::valueOf).collect(Collectors.joining(","));
  }
}
