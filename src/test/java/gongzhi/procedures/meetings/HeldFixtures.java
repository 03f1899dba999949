package gongzhi.procedures.meetings;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.MovedClock;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.RosterFixtures;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Meetings that were just held and signed by a second person. */
@Lazy
@Component
public class HeldFixtures {

  private static final Duration CALLED = Duration.ofDays(15);
  private static final int MEMBERS = 5;

  private final CaseFixtures cases;
  private final RosterFixtures rosters;
  private final Meetings meetings;
  private final InstantSource clock;

  HeldFixtures(CaseFixtures cases, RosterFixtures rosters, Meetings meetings, InstantSource clock) {
    this.cases = cases;
    this.rosters = rosters;
    this.meetings = meetings;
    this.clock = clock;
  }

  /** All listed members of this body said yes to what is called so; its number. */
  public String yes(Area area, String body, String title) {
    List<Long> members = rosters.fill(area, body, MEMBERS, "");
    Viewer chen = cases.viewer(CHEN_COMMUNITY_OFFICER);
    Instant now = clock.instant();
    NewMeeting wanted = new NewMeeting(area, body, now.minusSeconds(1), "社区二楼", "商量一件事", title);
    MeetingNo no =
        at(
            now.minus(CALLED),
            () -> cases.as(CHEN_COMMUNITY_OFFICER, () -> meetings.call(chen, wanted)));
    NewRecord record =
        new NewRecord(
            Map.of(),
            Set.copyOf(members),
            "大家逐条说了意见，采纳的都写进了方案。",
            List.of(
                new NewRecord.Put("同意：" + title, MEMBERS, 0, "", null, NewRecord.About.line(1))),
            Map.of(),
            Map.of(),
            null);
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          meetings.record(chen, no, record);
          return no;
        });
    cases.as(ZHAO_SECRETARY, () -> meetings.sign(cases.viewer(ZHAO_SECRETARY), no));
    return no.value();
  }

  private <T> T at(Instant then, Supplier<T> work) {
    if (!(clock instanceof MovedClock moved)) {
      return StoryClock.at(then, work::get);
    }
    Instant now = moved.instant();
    moved.set(then);
    try {
      return work.get();
    } finally {
      moved.set(now);
    }
  }
}
