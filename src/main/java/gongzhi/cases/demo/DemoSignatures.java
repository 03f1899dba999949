package gongzhi.cases.demo;

import gongzhi.cases.demo.DemoMeetings.Reported;
import gongzhi.cases.handover.Agenda;
import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.Signing;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets units sign for what a meeting gave them. */
@Component
class DemoSignatures {

  private final Agenda agenda;
  private final Signing signing;
  private final Actors actors;
  private final Moments moments;

  DemoSignatures(Agenda agenda, Signing signing, Actors actors, Moments moments) {
    this.agenda = agenda;
    this.signing = signing;
    this.actors = actors;
    this.moments = moments;
  }

  void sign(HandoverMeeting meeting, List<Reported> matters, Instant at) {
    for (Reported one : matters) {
      Viewer unit = actors.handler(one.no(), one.where(), at);
      moments.at(at, unit, who -> sign(who, meeting, one));
    }
  }

  private boolean sign(Viewer who, HandoverMeeting meeting, Reported one) {
    agenda.lines(meeting).stream()
        .filter(line -> line.no().equals(one.no()))
        .forEach(line -> signing.sign(who, line.id()));
    return true;
  }
}
