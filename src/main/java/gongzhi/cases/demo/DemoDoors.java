package gongzhi.cases.demo;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One matter by each of the doors that other stories do not come in by, sessions, deeds and
 * notices.
 */
@Component
class DemoDoors {

  private static final Duration BETWEEN = Duration.ofHours(3);

  private final Intake intake;
  private final Residents residents;
  private final DemoSessions sessions;
  private final DemoDeeds deeds;
  private final DemoNotices notices;
  private final InstantSource clock;

  DemoDoors(
      Intake intake,
      Residents residents,
      DemoSessions sessions,
      DemoDeeds deeds,
      DemoNotices notices,
      InstantSource clock) {
    this.sessions = sessions;
    this.deeds = deeds;
    this.notices = notices;
    this.intake = intake;
    this.residents = residents;
    this.clock = clock;
  }

  /** What somebody said at a door. */
  private record Said(Channel door, String words, String category, @Nullable MatterKind kind) {}

  private static final List<Said> ALL =
      List.of(
          new Said(Channel.PHONE, "打电话问：物业费涨价要不要经过业主同意，在哪里看公示。", "PM05", MatterKind.CONSULT),
          new Said(Channel.SECRETARY, "给书记写信：社区公示栏三个月没有更新过账目，盼着公开。", "CG01", null),
          new Said(Channel.MEETING, "座谈会上说的：小区门口晚高峰堵车，希望调一调出入口。", "PT08", MatterKind.SUGGESTION),
          new Said(Channel.HOTLINE, "热线转来：路边摊晚上占了半条路，行人只能走机动车道。", "CO03", MatterKind.COMPLAINT),
          new Said(Channel.VISIT, "走访时说的：楼上老人独居，想要有人常去看看。", "WS04", null),
          new Said(Channel.WECHAT, "健身器材的螺丝松了，孩子爱在上面玩。", "HB07", null),
          new Said(Channel.PAPER, "来信：举报有人在楼顶搭阳光房，夜里施工。", "CO01", MatterKind.REPORT));

  /** Around these buildings, during the last days. */
  void tell(List<Area> buildings) {
    Instant at = clock.instant().minus(BETWEEN.multipliedBy(ALL.size() + 1L));
    for (int i = 0; i < ALL.size(); i++) {
      Instant moment = Daytime.of(at.plus(BETWEEN.multipliedBy(i)), clock.instant());
      take(ALL.get(i), buildings.get(i % buildings.size()), moment);
    }
    sessions.tell(buildings.getFirst());
    deeds.tell(buildings.getFirst());
    notices.tell(buildings.getFirst());
  }

  private void take(Said said, Area where, Instant at) {
    Report report =
        new Report(
                said.door(),
                said.words(),
                List.of(),
                where.label(),
                where.id(),
                "",
                said.category(),
                false,
                false,
                false)
            .as(said.kind());
    String key = UUID.randomUUID().toString();
    Submitter by = new Submitter(residents.of(where, 1), null, "demo", key, "00".repeat(32));
    StoryClock.at(at, () -> intake.receive(report, by).no());
  }
}
