package gongzhi.ballots.demo;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty installation with rolls, polls, elections and budgets in each place. */
@Component
@Order(320)
@ConditionalOnProperty("gongzhi.demo")
class DemoPolls implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPolls.class);

  private static final String SECONDS = "supervision_member";

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final DemoVote votes;
  private final DemoContests contests;
  private final Acting acting;

  /** Lets somebody act at a moment of the past, in a transaction with their own rights. */
  @Component("demoVoteActing")
  record Acting(
      TransactionTemplate transactions, ProgramWork program, JdbcClient db, InstantSource clock) {

    <T> T at(Instant moment, Viewer who, Function<Viewer, T> act) {
      return StoryClock.at(
          moment,
          () ->
              who.scope()
                  .call(() -> Objects.requireNonNull(transactions.execute(_ -> act.apply(who)))));
    }

    boolean isEmpty() {
      return program.call(
          () ->
              db.sql("select not exists (select from ballots.roll)").query(Boolean.class).single());
    }
  }

  DemoPolls(
      Places places,
      Areas areas,
      Posts posts,
      DemoVote votes,
      DemoContests contests,
      Acting acting) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.votes = votes;
    this.contests = contests;
    this.acting = acting;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (acting.isEmpty()) {
      places.all().forEach(this::fill);
      contests.waitForTheEnd();
      votes.closeWhatIsOver();
      LOG.info("Demonstration polls are in.");
    }
  }

  private void fill(PlaceDefinition place) {
    areas
        .district(place.code())
        .flatMap(
            district -> areas.descendants(district, Level.COMMUNITY, null, 1).stream().findFirst())
        .ifPresent(
            community ->
                officer("community_officer", community).ifPresent(by -> tell(by, community)));
  }

  private void tell(Viewer officer, Area community) {
    long owners = votes.tell(officer, community);
    Viewer second = officer("community_secretary", community).orElse(officer);
    Viewer third = holder(SECONDS, community).orElse(officer);
    DemoBoxes.Pair people = new DemoBoxes.Pair(officer, second, third);
    contests.tell(people, community);
    contests.committee(people, owners);
  }

  private Optional<Viewer> officer(String role, Area community) {
    return holder(role, community).filter(by -> by.may(Permission.PUBLISH, community.path()));
  }

  private Optional<Viewer> holder(String role, Area community) {
    Instant now = acting.clock().instant();
    return posts
        .holder(role, community.id(), now)
        .map(found -> Viewer.staff(found.party(), posts.seatsOf(found.party(), now), now));
  }
}
