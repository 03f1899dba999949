package gongzhi.cases.demo;

import gongzhi.cases.demo.WorkBegun.Told;
import gongzhi.cases.moves.Act;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One matter of which three units each do a piece. */
@Component
class DemoParts {

  private static final String LEAK = "HB01";
  private static final Duration LATER = Duration.ofHours(5);

  private final WorkBegun work;
  private final Parts parts;
  private final Actors actors;
  private final Moments moments;
  private final Posts posts;
  private final InstantSource clock;

  DemoParts(
      WorkBegun work,
      Parts parts,
      Actors actors,
      Moments moments,
      Posts posts,
      InstantSource clock) {
    this.work = work;
    this.parts = parts;
    this.actors = actors;
    this.moments = moments;
    this.posts = posts;
    this.clock = clock;
  }

  /** In this building, where the unit that leads asks two others. */
  void tell(Area building) {
    Instant begun = Daytime.of(clock.instant().minus(Duration.ofDays(1)), clock.instant());
    Told told = new Told(LEAK, "楼顶违建拆了以后屋面漏水，废料还堆在顶上。", "屋面漏水、废料堆放", 2);
    CaseNo no = work.begin(told, building, begun);
    Instant then = begun.plus(LATER);
    Viewer lead = actors.handler(no, building, then);
    give(no, "urban_management_bureau", "清运楼顶拆下来的废料", new Giving(lead, building, then))
        .ifPresent(unit -> report(no, unit, then.plus(Duration.ofHours(1))));
    give(no, "subdistrict_office", "核对拆违记录，通知原搭建户", new Giving(lead, building, then));
  }

  private record Giving(Viewer lead, Area where, Instant at) {}

  private Optional<PartyId> give(CaseNo no, String kind, String task, Giving giving) {
    Optional<PartyId> unit =
        posts
            .unit(kind, giving.where().id(), giving.at())
            .map(Organisation::id)
            .filter(found -> !giving.lead().serves(found));
    LocalDate until = actors.lastDay(no, giving.at());
    unit.ifPresent(
        to ->
            moments.at(
                giving.at(), giving.lead(), who -> parts.give(Act.of(who, no, task), to, until)));
    return unit;
  }

  private void report(CaseNo no, PartyId unit, Instant at) {
    posts.staffOf(unit, at).stream()
        .findFirst()
        .map(post -> Viewer.staff(post.party(), posts.seatsOf(post.party(), at), at))
        .ifPresent(
            person ->
                moments.at(at, person, who -> parts.report(Act.of(who, no, "废料装了两车，已经清走。"), 1)));
  }
}
