package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.halls.Halls;
import gongzhi.procedures.halls.NewHall;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.MeetingStore;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.procedures.meetings.NewRecord;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented hall, a meeting that was held there and one that comes, in the first community of
 * each place.
 */
@Component
@Order(319)
@ConditionalOnProperty("gongzhi.demo")
class DemoBodyMeetings implements ApplicationRunner {

  private static final int EVENING = 19;
  private static final int CAME = 40;
  private static final String HALL = "有事您说话议事厅（示例）";

  private final DemoStage stage;
  private final Acts acts;
  private final InstantSource clock;

  /** What is done with meetings. */
  @Component
  record Acts(
      Meetings meetings,
      MeetingStore store,
      Halls halls,
      MeetingBodyBook book,
      DemoRosters rosters,
      TransactionTemplate transactions) {}

  DemoBodyMeetings(DemoStage stage, Acts acts, InstantSource clock) {
    this.stage = stage;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    stage.communities().values().forEach(this::fill);
  }

  private void fill(Area community) {
    Optional<Viewer> officer = stage.holder("community_officer", community);
    Optional<Viewer> secretary = stage.holder("community_secretary", community);
    if (officer.isEmpty() || secretary.isEmpty()) {
      return;
    }
    Viewer by = officer.get();
    boolean none = as(by, () -> acts.store().on(community, Long.MAX_VALUE).isEmpty());
    if (none) {
      held(by, secretary.get(), community);
      NewHall hall = new NewHall(community, HALL, "一号楼架空层（示例）", "每天 9 点到 20 点", "有投影和茶水，楼栋长轮流值班。");
      as(by, () -> acts.halls().register(by, hall));
      Instant ahead = evening(12);
      call(by, clock.instant(), wanted(community, "hearing", ahead, "加装电梯听证会（示例）"));
    }
  }

  private void held(Viewer by, Viewer second, Area community) {
    Instant starts = evening(-20);
    NewMeeting wanted = wanted(community, "residents-representatives", starts, "楼道照明居民代表会议（示例）");
    MeetingNo no = call(by, starts.minus(Duration.ofDays(6)), wanted);
    Set<Long> came =
        acts
            .rosters()
            .of(by, community, acts.book().get(community, "residents-representatives"), starts)
            .stream()
            .map(BodyMember::id)
            .limit(CAME)
            .collect(Collectors.toSet());
    LocalDate due = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(20);
    NewRecord record =
        new NewRecord(
            Map.of(),
            came,
            "物业说明了照明改造的三个方案，代表逐项提问，同意先改东侧四个单元。",
            List.of(new NewRecord.Put("东侧四个单元改声控灯", 36, 4, "物业服务企业", due, NewRecord.About.line(1))),
            Map.of(),
            Map.of(),
            null);
    at(starts.plus(Duration.ofHours(2)), by, () -> recorded(by, no, record));
    at(starts.plus(Duration.ofDays(1)), second, () -> acts.meetings().sign(second, no));
  }

  private Instant evening(int days) {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
        .plusDays(days)
        .atTime(EVENING, 0)
        .atZone(WorkingCalendar.ZONE)
        .toInstant();
  }

  private boolean recorded(Viewer by, MeetingNo no, NewRecord record) {
    acts.meetings().record(by, no, record);
    return true;
  }

  private MeetingNo call(Viewer by, Instant at, NewMeeting wanted) {
    return at(at, by, () -> acts.meetings().call(by, wanted));
  }

  private static NewMeeting wanted(Area area, String body, Instant starts, String topic) {
    return new NewMeeting(area, body, starts, HALL, topic, topic + "：方案说明\n居民提问\n表决");
  }

  private <T> T at(Instant moment, Viewer who, Supplier<T> act) {
    return StoryClock.at(moment, () -> as(who, act));
  }

  private <T> T as(Viewer who, Supplier<T> act) {
    return who.scope()
        .call(() -> Objects.requireNonNull(acts.transactions().execute(_ -> act.get())));
  }
}
