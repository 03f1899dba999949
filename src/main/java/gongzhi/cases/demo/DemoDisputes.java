package gongzhi.cases.demo;

import gongzhi.cases.Handling;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.Triage;
import gongzhi.cases.mediation.MediationAgreement;
import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.Mediations;
import gongzhi.cases.mediation.Mediations.Plan;
import gongzhi.cases.mediation.Outcomes;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.StoryClock;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two disputes before the mediation committee: one under way, one that ended in an agreement. */
@Component
class DemoDisputes {

  private static final Duration STEP = Duration.ofHours(3);

  private final Intake intake;
  private final Triage triage;
  private final Handling handling;
  private final Mediations mediations;
  private final Outcomes outcomes;
  private final Residents residents;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  DemoDisputes(
      Intake intake,
      Triage triage,
      Handling handling,
      Mediations mediations,
      Outcomes outcomes,
      Residents residents,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.intake = intake;
    this.triage = triage;
    this.handling = handling;
    this.mediations = mediations;
    this.outcomes = outcomes;
    this.residents = residents;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** In this building, where a committee mediates and two households are known. */
  void tell(Area building) {
    Instant now = clock.instant();
    Instant begun = now.minus(Duration.ofDays(4));
    posts
        .unit(Mediations.COMMITTEE, building.id(), begun)
        .map(Organisation::id)
        .ifPresent(
            committee -> {
              heard("楼上漏水，把我家吊顶泡了，修和赔说不到一起。", new Scene(building, committee, begun, now));
              Scene earlier = new Scene(building, committee, begun.minus(Duration.ofDays(3)), now);
              agree(heard("邻居把鞋柜放在楼道里，说了几次不肯挪。", earlier), earlier);
            });
  }

  /** Where and when it happens, and who mediates. */
  private record Scene(Area building, PartyId committee, Instant begun, Instant now) {

    Instant at(int step) {
      return Daytime.of(begun.plus(STEP.multipliedBy(step)), now);
    }
  }

  private CaseNo heard(String words, Scene scene) {
    PartyId reporter = residents.of(scene.building(), 0);
    PartyId other = residents.neighbour(scene.building());
    CaseNo no = reported(words, reporter, scene);
    give(no, scene);
    Viewer mediator = mediator(scene);
    moments.at(scene.at(3), mediator, who -> handling.accept(Act.of(who, no, "")));
    moments.at(
        scene.at(4),
        mediator,
        who ->
            mediations.begin(
                Act.of(who, no, "两家为这件事有争执，问问愿不愿意调解。"), new Plan(List.of(other), false)));
    moments.at(
        scene.at(5), mediator, who -> mediations.note(Act.of(who, no, "上门当面问的。"), reporter, true));
    moments.at(
        scene.at(5), mediator, who -> mediations.note(Act.of(who, no, "打电话问的。"), other, true));
    moments.at(
        scene.at(6),
        mediator,
        who -> mediations.choose(Act.of(who, no, ""), List.of(mediator.party())));
    moments.at(
        scene.at(7),
        mediator,
        who -> outcomes.hear(Act.of(who, no, "在社区调解室，双方到场，各自说了经过和要求，约好再谈一次。")));
    return no;
  }

  private void agree(CaseNo no, Scene scene) {
    LocalDate day = scene.at(16).atZone(WorkingCalendar.ZONE).toLocalDate();
    moments.at(
        scene.at(16),
        mediator(scene),
        who ->
            outcomes.agree(
                Act.of(who, no, "鞋柜一周内搬回家里，楼道以后不放东西。"),
                new MediationAgreement(Form.ORAL, day, day.plusDays(7))));
  }

  private CaseNo reported(String words, PartyId reporter, Scene scene) {
    Area where = scene.building();
    Report said =
        new Report(
            Channel.WEB,
            words,
            List.of(),
            where.label(),
            where.id(),
            "",
            "DL01",
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    Submitter by = new Submitter(reporter, null, "demo", key, "00".repeat(32));
    return StoryClock.at(scene.at(0), () -> intake.receive(said, by).no());
  }

  private void give(CaseNo no, Scene scene) {
    Area where = scene.building();
    moments.at(
        scene.at(1), holder("grid_worker", where), who -> triage.takeUp(Act.of(who, no, "")));
    moments.at(
        scene.at(1),
        holder("grid_worker", where),
        who -> triage.verify(Act.of(who, no, "去看过，情况属实。")));
    moments.at(
        scene.at(2),
        holder("community_officer", where),
        who -> triage.assign(Act.of(who, no, "请调委会问问双方愿不愿意调解。"), scene.committee()));
  }

  private Viewer mediator(Scene scene) {
    Instant now = clock.instant();
    return posts.staffOf(scene.committee(), now).stream()
        .map(post -> viewer(post.party(), now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody mediates"));
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
