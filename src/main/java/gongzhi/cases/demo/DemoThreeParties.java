package gongzhi.cases.demo;

import gongzhi.cases.demo.WorkBegun.Told;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.threeparty.BoardGround;
import gongzhi.cases.threeparty.OneOfThree;
import gongzhi.cases.threeparty.ThreeParties;
import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What residents' committee, owners' committee and property company of a neighbourhood share. */
@Component
class DemoThreeParties {

  private static final Told CARS = new Told("PT02", "院里车位乱停，绿地上也停了车，物业说管不住。", "车位乱停、占绿地", 1);
  private static final Told FEES = new Told("PM05", "公共收益怎么用的没有贴出来，想请业委会和物业说清楚。", "公共收益没有公布", 2);

  private final WorkBegun work;
  private final ThreeParties three;
  private final BoardGround ground;
  private final Posts posts;
  private final Areas areas;
  private final Moments moments;
  private final InstantSource clock;

  DemoThreeParties(
      WorkBegun work,
      ThreeParties three,
      BoardGround ground,
      Posts posts,
      Areas areas,
      Moments moments,
      InstantSource clock) {
    this.work = work;
    this.three = three;
    this.ground = ground;
    this.posts = posts;
    this.areas = areas;
    this.moments = moments;
    this.clock = clock;
  }

  /** One matter that waits for the joint meeting, and one that the company has just been asked. */
  void tell(Area building) {
    Area here = ground.of(areas.get(building.id()));
    Instant now = clock.instant();
    Instant begun = Daytime.of(now.minus(Duration.ofDays(2)), now);
    Optional<Viewer> committee = person(OneOfThree.COMMITTEE, here, now);
    Optional<Viewer> company = person(OneOfThree.COMPANY, here, now);
    if (committee.isEmpty() || company.isEmpty()) {
      return;
    }
    CaseNo cars = work.begin(CARS, building, begun);
    Instant then = begun.plus(Duration.ofHours(4));
    say(then, committee.get(), cars, "请物业划线、业委会定规则，社区协调交警", three::put);
    Instant later = then.plus(Duration.ofHours(1));
    say(later, company.get(), cars, "先在绿地边装挡车桩", act -> three.answer(act, 1));
    person(OneOfThree.OWNERS, here, now)
        .ifPresent(
            owner ->
                say(
                    later.plus(Duration.ofHours(1)),
                    owner,
                    cars,
                    "划线要先定收费和分配，得开会商量",
                    three::toMeeting));
    CaseNo fees = work.begin(FEES, building, Daytime.of(now.minus(Duration.ofHours(7)), now));
    say(now.minus(Duration.ofHours(1)), committee.get(), fees, "请物业把上半年的收支贴出来", three::put);
  }

  private Optional<Viewer> person(OneOfThree side, Area here, Instant now) {
    return ground
        .unit(side, here, now)
        .map(Organisation::id)
        .flatMap(unit -> posts.staffOf(unit, now).stream().findFirst())
        .map(post -> Viewer.staff(post.party(), posts.seatsOf(post.party(), now), now));
  }

  private void say(Instant at, Viewer who, CaseNo no, String words, Function<Act, Case> what) {
    moments.at(at, who, one -> what.apply(Act.of(one, no, words)).no());
  }
}
