package gongzhi.cases.demo;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.receipts.Receipts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Tells one story: reports it on its day and lets the people of the place act on it, up to its last
 * act.
 */
@Component
class Teller {

  private static final int STEPS = 5;

  /** What is newer still waits to be read before everyone reads it. */
  private static final int DAYS_TO_RELEASE = 10;

  private final Intake intake;
  private final Receipts receipts;
  private final Life life;
  private final Actors actors;
  private final Residents residents;
  private final DemoPhoto photo;
  private final DemoReleases releases;
  private final Moments moments;
  private final InstantSource clock;

  Teller(
      Intake intake,
      Receipts receipts,
      Life life,
      Actors actors,
      Residents residents,
      DemoPhoto photo,
      DemoReleases releases,
      Moments moments,
      InstantSource clock) {
    this.intake = intake;
    this.receipts = receipts;
    this.life = life;
    this.actors = actors;
    this.residents = residents;
    this.photo = photo;
    this.releases = releases;
    this.moments = moments;
    this.clock = clock;
  }

  void tell(Story story, Area building, int number) {
    Duration pause = Duration.ofDays(story.daysAgo()).plusHours(1).dividedBy(STEPS + 1);
    Instant begun = clock.instant().minus(pause.multipliedBy(STEPS + 1));
    Intake.Receipt receipt =
        StoryClock.at(
            Daytime.of(begun, clock.instant()),
            () -> intake.receive(report(story, building), submitter(story, building, number)));
    new Telling(story, receipt, building, begun, pause).tell();
  }

  /** One story being told. */
  private final class Telling {

    private final CaseAct end;
    private final Area building;
    private final boolean released;
    private final String title;
    private final CaseNo no;
    private final Viewer reporter;
    private final Viewer handler;
    private final Instant begun;
    private final Duration pause;

    Telling(Story story, Intake.Receipt receipt, Area building, Instant begun, Duration pause) {
      this.end = story.until();
      this.building = building;
      this.released = story.daysAgo() >= DAYS_TO_RELEASE;
      this.title = story.words().split("，", 2)[0];
      this.no = receipt.no();
      this.reporter = receipts.holder(receipt.token());
      this.handler = actors.handler(no, building, clock.instant());
      this.begun = begun;
      this.pause = pause;
    }

    void tell() {
      if (!actors.wasHandedOver(no)) {
        step(1, CaseAct.VERIFYING, this::owner, who -> life.look(no, who, end));
        step(2, CaseAct.ASSIGNED, this::owner, who -> life.assign(no, who, handler, title));
      }
      step(3, CaseAct.ASSIGNED, () -> handler, who -> life.take(no, who, end, this::before));
      step(4, CaseAct.EXTENSION_ASKED, () -> handler, who -> life.finish(no, who, end, photos()));
      step(5, CaseAct.CONFIRMED, () -> reporter, who -> life.answer(no, who, end));
      step(5, CaseAct.ESCALATED, () -> handler, who -> life.finishAgain(no, who, photos()));
      step(5, CaseAct.ESCALATED, () -> reporter, who -> life.answer(no, who, end));
    }

    private List<String> before() {
      return photo.before(actors.category(no));
    }

    private List<String> photos() {
      return photo.of(actors.category(no));
    }

    private Viewer owner() {
      return actors.owner(no, clock.instant());
    }

    /**
     * What happens at one moment, in a transaction with the actor's own rights, if the story comes
     * that far.
     */
    private void step(int number, CaseAct needs, Supplier<Viewer> actor, Consumer<Viewer> act) {
      if (Life.reaches(end, needs)) {
        Viewer who = actor.get();
        Instant moment = Daytime.of(begun.plus(pause.multipliedBy(number)), clock.instant());
        try {
          moments.at(moment, who, me -> done(me, act));
        } catch (Rejection refused) {
          throw new IllegalStateException(
              "%s: step %d for %s by %s".formatted(no, number, needs, who), refused);
        }
        if (released) {
          Instant later = begun.plus(pause.multipliedBy(number)).plus(pause.dividedBy(8));
          releases.release(no, building, Daytime.of(later, clock.instant()));
        }
      }
    }
  }

  private static boolean done(Viewer who, Consumer<Viewer> act) {
    act.accept(who);
    return true;
  }

  private static Report report(Story story, Area building) {
    return new Report(
        Channel.WEB,
        story.words(),
        List.of(),
        building.label(),
        building.id(),
        "",
        null,
        false,
        false,
        false);
  }

  private Submitter submitter(Story story, Area building, int number) {
    String key = UUID.randomUUID().toString();
    return new Submitter(
        story.anonymous() ? null : residents.of(building, number),
        null,
        "demo",
        key,
        "00".repeat(32));
  }
}
