package gongzhi.procedures.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.procedures.proposals.NewProposal;
import gongzhi.procedures.proposals.ProposalDesk;
import gongzhi.procedures.proposals.ProposalNo;
import gongzhi.procedures.proposals.ProposalStore;
import gongzhi.procedures.proposals.Sheets;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two proposals in the first community of each place: one is being signed, one was accepted. */
@Component
@Order(321)
@ConditionalOnProperty("gongzhi.demo")
class DemoProposals implements ApplicationRunner {

  /** Those who stand on the invented rolls; the numbers are given to nobody. */
  private static final long FIRST_PHONE = 19_900_001_001L;

  private final Places places;
  private final ProposalDesk desk;
  private final DemoTurns turns;
  private final InstantSource clock;
  private final Ground ground;
  private final OnPaper paper;

  /** An officer, and another who reads once more what the first entered. */
  private record Pair(Viewer one, Viewer other) {}

  /** Sheets of signatures and their pictures. */
  @Component("demoProposalsOnPaper")
  @ConditionalOnProperty("gongzhi.demo")
  record OnPaper(Sheets sheets, DemoSheets painted) {}

  /** What is known of the places. */
  @Component
  @ConditionalOnProperty("gongzhi.demo")
  record Ground(Areas areas, Posts posts, ProcedureBook book, ProposalStore store) {}

  DemoProposals(
      Places places,
      ProposalDesk desk,
      DemoTurns turns,
      InstantSource clock,
      Ground ground,
      OnPaper paper) {
    this.places = places;
    this.desk = desk;
    this.turns = turns;
    this.clock = clock;
    this.ground = ground;
    this.paper = paper;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (turns.check(() -> ground.store().page("/", "").isEmpty())) {
      places.all().forEach(this::fill);
    }
  }

  private void fill(PlaceDefinition place) {
    ground
        .areas()
        .district(place.code())
        .flatMap(
            top -> ground.areas().descendants(top, Level.COMMUNITY, null, 1).stream().findFirst())
        .ifPresent(community -> tell(community, ground.book().support(place.code()).signatures()));
  }

  private void tell(Area community, int needed) {
    holder("community_officer", community)
        .flatMap(one -> holder("community_secretary", community).map(two -> new Pair(one, two)))
        .ifPresent(people -> tell(community, needed, people));
  }

  private Optional<Viewer> holder(String role, Area community) {
    Instant now = clock.instant();
    return ground
        .posts()
        .holder(role, community.id(), now)
        .map(one -> Viewer.staff(one.party(), ground.posts().seatsOf(one.party(), now), now));
  }

  private void tell(Area community, int needed, Pair people) {
    Viewer officer = people.one();
    Instant now = clock.instant();
    propose(now.minus(Duration.ofDays(6)), people, needed - 7, wanted(community, "长廊加几张靠背椅（示例）"));
    Instant earlier = now.minus(Duration.ofDays(20));
    ProposalNo enough = propose(earlier, people, needed, wanted(community, "单元门口修无障碍坡道（示例）"));
    turns.at(
        earlier.plus(Duration.ofDays(4)),
        officer,
        () -> {
          desk.screen(officer, enough, true, "属于居民自治的事，预算在社区能定的范围里，列入下次会议。");
          return enough;
        });
  }

  private ProposalNo propose(Instant at, Pair people, int signatures, NewProposal wanted) {
    Viewer officer = people.one();
    Viewer second = people.other();
    ProposalNo no =
        turns.at(at, officer, () -> desk.writeDown(officer, phones(1).getFirst(), wanted));
    Instant later = at.plus(Duration.ofDays(1));
    turns.at(
        later,
        officer,
        () -> {
          paper.sheets().enter(officer, no, phones(signatures), paper.painted().signed(no));
          return no;
        });
    turns.at(later, second, () -> paper.sheets().read(second, no, phones(signatures)));
    return no;
  }

  private static NewProposal wanted(Area community, String title) {
    return new NewProposal(community, title, "老人走到这里要歇脚，几位邻居商量过，希望大家一起定下来。");
  }

  private static List<String> phones(int many) {
    return LongStream.range(0, many).mapToObj(n -> String.valueOf(FIRST_PHONE + n)).toList();
  }
}
