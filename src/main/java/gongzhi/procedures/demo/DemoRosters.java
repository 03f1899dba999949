package gongzhi.procedures.demo;

import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyRoster;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.KeptBody;
import gongzhi.procedures.bodies.NewMember;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented members of the bodies whose meetings are made up: without a list nothing is decided. */
@Component
class DemoRosters {

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙";
  private static final List<String> GIVEN = List.of("建国", "桂兰", "志明", "秀英");
  private static final int MOST = 48;
  private static final Duration SITS = Duration.ofDays(400);

  private final BodyRoster acts;
  private final BodyStore store;
  private final MeetingBodyBook book;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DemoRosters(
      BodyRoster acts,
      BodyStore store,
      MeetingBodyBook book,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.acts = acts;
    this.store = store;
    this.book = book;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The members of this body there, entered long before if nobody had; nobody for one without. */
  List<BodyMember> of(Viewer by, Area area, MeetingBody body, Instant at) {
    if (!body.needsList()) {
      return List.of();
    }
    KeptBody kept = book.kept(area, body.key());
    return StoryClock.at(
        at.minus(SITS),
        () ->
            by.scope().call(() -> Objects.requireNonNull(transactions.execute(_ -> in(by, kept)))));
  }

  private List<BodyMember> in(Viewer by, KeptBody kept) {
    if (store.term(kept.area(), kept.key()).isEmpty()) {
      LocalDate begins = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
      acts.open(by, kept, begins, "换届选举（示例）");
      int heads = Math.min(MOST, kept.composition().most());
      int odd = kept.composition().odd() && heads % 2 == 0 ? heads - 1 : heads;
      for (int at = 0; at < odd; at++) {
        acts.add(by, kept, member(kept, at, begins));
      }
    }
    return store.term(kept.area(), kept.key()).orElseThrow().members();
  }

  private static NewMember member(KeptBody kept, int at, LocalDate since) {
    String given = GIVEN.get(at / SURNAMES.length() % GIVEN.size());
    String name = SURNAMES.charAt(at % SURNAMES.length()) + given + "（示例）";
    String side = kept.sides().get(at < kept.sides().size() ? at : 0);
    return new NewMember(side, name, "", "", at % 2 == 0, since, Set.of(), "");
  }
}
