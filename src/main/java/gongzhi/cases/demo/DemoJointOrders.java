package gongzhi.cases.demo;

import gongzhi.cases.demo.WorkBegun.Told;
import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.JointOrders;
import gongzhi.cases.parts.JointOrders.Piece;
import gongzhi.cases.parts.Parts;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One matter that two departments go to together, by one order. */
@Component
class DemoJointOrders {

  private static final String FIRE_LANE = "FS01";
  private static final Duration LATER = Duration.ofHours(3);

  private final WorkBegun work;
  private final JointOrders orders;
  private final Parts parts;
  private final Actors actors;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  DemoJointOrders(
      WorkBegun work,
      JointOrders orders,
      Parts parts,
      Actors actors,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.work = work;
    this.orders = orders;
    this.parts = parts;
    this.actors = actors;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** In this building; the first department has shown what it found and answered. */
  void tell(Area building) {
    Instant begun = Daytime.of(clock.instant().minus(Duration.ofHours(8)), clock.instant());
    Told told = new Told(FIRE_LANE, "消防通道装了地锁，还搭了棚子，消防车进不来。", "消防通道装地锁、搭棚", 3);
    CaseNo no = work.begin(told, building, begun);
    Instant then = begun.plus(LATER);
    Viewer lead = actors.handler(no, building, then);
    List<Piece> pieces = new ArrayList<>();
    Giving giving = new Giving(building, then, actors.lastDay(no, then));
    piece("urban_management_bureau", "拆除搭建的棚子", giving, pieces);
    piece("subdistrict_office", "通知车主，现场维持秩序", giving, pieces);
    if (pieces.size() < 2 || pieces.stream().anyMatch(one -> lead.serves(one.unit()))) {
      return;
    }
    Instant meeting = clock.instant().plus(Duration.ofHours(2));
    moments.at(
        then, lead, who -> orders.begin(Act.of(who, no, "清除消防通道上的地锁和棚子"), meeting, pieces).no());
    answer(no, pieces.getFirst(), then.plus(Duration.ofMinutes(50)));
  }

  private record Giving(Area where, Instant at, LocalDate until) {}

  private void piece(String kind, String task, Giving giving, List<Piece> pieces) {
    posts
        .unit(kind, giving.where().id(), giving.at())
        .map(Organisation::id)
        .ifPresent(unit -> pieces.add(new Piece(unit, task, giving.until())));
  }

  private void answer(CaseNo no, Piece piece, Instant at) {
    worker(Objects.requireNonNull(piece.unit()), at)
        .ifPresent(
            person -> {
              moments.at(at, person, who -> orders.show(Act.of(who, no, "棚子是去年搭的，没有手续，已拍照。")).no());
              moments.at(
                  at.plus(Duration.ofMinutes(30)),
                  person,
                  who -> parts.report(Act.of(who, no, "棚子已经拆除，材料当天运走。"), 1).no());
            });
  }

  private Optional<Viewer> worker(PartyId unit, Instant at) {
    return posts.staffOf(unit, at).stream()
        .findFirst()
        .map(post -> Viewer.staff(post.party(), posts.seatsOf(post.party(), at), at));
  }
}
