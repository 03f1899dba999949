package gongzhi.cases.demo;

import gongzhi.cases.Handling;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A case as far as its unit has taken it on; what follows is told elsewhere. */
@Component
class WorkBegun {

  private static final Duration SOON = Duration.ofMinutes(40);

  private final Intake intake;
  private final Life life;
  private final Handling handling;
  private final Actors actors;
  private final Residents residents;
  private final Moments moments;

  WorkBegun(
      Intake intake,
      Life life,
      Handling handling,
      Actors actors,
      Residents residents,
      Moments moments) {
    this.intake = intake;
    this.life = life;
    this.handling = handling;
    this.actors = actors;
    this.residents = residents;
    this.moments = moments;
  }

  /** What is reported, under which category, and the how manieth of the residents reports it. */
  record Told(String category, String words, String title, int resident) {}

  /** Reported, seen, given to its unit and taken on. */
  CaseNo begin(Told told, Area where, Instant at) {
    CaseNo no = StoryClock.at(at, () -> reported(told, where));
    step(no, at.plus(SOON), who -> life.look(no, who, CaseAct.VERIFIED));
    Viewer handler = actors.handler(no, where, at);
    step(no, at.plus(SOON.multipliedBy(3)), who -> life.assign(no, who, handler, told.title()));
    moments.at(at.plus(SOON.multipliedBy(4)), handler, who -> handling.accept(Act.of(who, no, "")));
    return no;
  }

  private CaseNo reported(Told told, Area where) {
    Report said =
        new Report(
            Channel.WEB,
            told.words(),
            List.of(),
            where.label(),
            where.id(),
            "",
            told.category(),
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    Submitter by =
        new Submitter(residents.of(where, told.resident()), null, "demo", key, "00".repeat(32));
    return intake.receive(said, by).no();
  }

  private void step(CaseNo no, Instant at, Consumer<Viewer> work) {
    moments.at(
        at,
        actors.owner(no, at),
        who -> {
          work.accept(who);
          return no;
        });
  }
}
