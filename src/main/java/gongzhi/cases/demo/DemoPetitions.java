package gongzhi.cases.demo;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.petition.PetitionAnswers;
import gongzhi.cases.petition.Petitions;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two matters on the route through the petition office: one handed on, one that waits there. */
@Component
class DemoPetitions {

  private static final String WHY = "信访件，由信访群工部门逐一交办。";
  private static final Duration LATER = Duration.ofHours(26);

  private final Intake intake;
  private final Petitions petitions;
  private final PetitionAnswers answers;
  private final Residents residents;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  DemoPetitions(
      Intake intake,
      Petitions petitions,
      PetitionAnswers answers,
      Residents residents,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.intake = intake;
    this.petitions = petitions;
    this.answers = answers;
    this.residents = residents;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** About these buildings. */
  void tell(List<Area> buildings) {
    Instant begun = Daytime.of(clock.instant().minus(Duration.ofDays(5)), clock.instant());
    Area first = buildings.getFirst();
    CaseNo handed = taken("房子交了八年，产权证一直没办下来，问过几个部门都说不归自己管。", first, begun);
    PartyId street =
        posts
            .unit("subdistrict_office", first.id(), begun)
            .map(Organisation::id)
            .orElseThrow(() -> new IllegalStateException("No street over " + first.name()));
    moments.at(
        begun.plus(LATER),
        holder("petition_officer", first),
        who -> petitions.handOn(Act.of(who, handed, "牵头问清卡在哪一步，给住户一个时间表。"), street));
    moments.at(
        begun.plus(LATER.multipliedBy(2)),
        holder("subdistrict_officer", first),
        who -> answers.tell(Act.of(who, handed, "已收到，正在核对开发商和税务的材料，两周内再回话。")));
    taken("征地补偿的面积对不上，希望有人带着图纸重新量一次。", buildings.getLast(), begun.plus(LATER));
  }

  private CaseNo taken(String words, Area where, Instant at) {
    Report said =
        new Report(
            Channel.PAPER,
            words,
            List.of(),
            where.label(),
            where.id(),
            "",
            null,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    Submitter by = new Submitter(residents.of(where, 0), null, "demo", key, "00".repeat(32));
    CaseNo no = StoryClock.at(at, () -> intake.receive(said, by).no());
    moments.at(
        at.plus(Duration.ofHours(2)),
        holder("petition_officer", where),
        who -> petitions.take(Act.of(who, no, WHY)));
    return no;
  }

  private Viewer holder(String role, Area area) {
    Instant now = clock.instant();
    return posts
        .holder(role, area.id(), now)
        .map(found -> viewer(found.party(), now))
        .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
  }

  private Viewer viewer(PartyId who, Instant now) {
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }
}
