package gongzhi.cases.handover;

import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.handover.Agenda.Demand;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings at every station, prepared by Sun of the subdistrict. */
@Lazy
@Component
public class MeetingFixtures {

  public static final String TITLE = "第四季度重点事项集中交办会";

  private final CaseFixtures fixtures;
  private final HandoverMeetings meetings;
  private final Agenda agenda;
  private final Handover handover;
  private final ProgramWork program;
  private final JdbcClient db;
  private final InstantSource clock;

  MeetingFixtures(
      CaseFixtures fixtures,
      HandoverMeetings meetings,
      Agenda agenda,
      Handover handover,
      ProgramWork program,
      JdbcClient db,
      InstantSource clock) {
    this.fixtures = fixtures;
    this.meetings = meetings;
    this.agenda = agenda;
    this.handover = handover;
    this.program = program;
    this.db = db;
    this.clock = clock;
  }

  /** Planned for the subdistrict in an hour, with an empty list. */
  public long aMeeting() {
    return aMeeting(SUN_SUBDISTRICT_OFFICER, Ground.SUBDISTRICT);
  }

  public long aMeeting(Cast who, Ground where) {
    MeetingPlan plan =
        new MeetingPlan(
            fixtures.area(where), TITLE, "街道三楼会议室", clock.instant().plus(Duration.ofHours(1)));
    return fixtures.as(who, () -> meetings.prepare(fixtures.viewer(who), plan)).id();
  }

  /** Planned for the subdistrict after this time, with these cases on its list. */
  public long aMeetingIn(Duration ahead, CaseNo... numbers) {
    MeetingPlan plan =
        new MeetingPlan(
            fixtures.area(Ground.SUBDISTRICT), TITLE, "街道三楼会议室", clock.instant().plus(ahead));
    long id =
        fixtures
            .as(
                SUN_SUBDISTRICT_OFFICER,
                () -> meetings.prepare(fixtures.viewer(SUN_SUBDISTRICT_OFFICER), plan))
            .id();
    put(SUN_SUBDISTRICT_OFFICER, id, List.of(numbers), new Demand(null, null, "年底前办好，办完当面回访"));
    return id;
  }

  /** With these cases on its list. */
  public long aMeetingAbout(CaseNo... numbers) {
    long id = aMeeting();
    put(SUN_SUBDISTRICT_OFFICER, id, List.of(numbers), new Demand(null, null, "年底前办好，办完当面回访"));
    return id;
  }

  /** Held by Sun. */
  public long aHeldMeetingAbout(CaseNo... numbers) {
    long id = aMeetingAbout(numbers);
    hold(SUN_SUBDISTRICT_OFFICER, id);
    return id;
  }

  public void put(Cast who, long id, List<CaseNo> numbers, Demand demand) {
    done(who, () -> agenda.put(fixtures.viewer(who), id, numbers, demand));
  }

  public void hold(Cast who, long id) {
    done(who, () -> handover.hold(fixtures.viewer(who), id, "材料齐了，提前召开"));
  }

  /** Runs the act with the rights of this person. */
  public void done(Cast who, Runnable act) {
    Supplier<Boolean> work =
        () -> {
          act.run();
          return true;
        };
    fixtures.as(who, work);
  }

  /** The line of this case on the newest list that it stood on. */
  public HandoverLine lineOf(CaseNo no) {
    long id =
        program.call(
            () ->
                db.sql("select max(id) from cases.handover_line where case_no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .single());
    return program.call(() -> agenda.line(id));
  }

  /** The unit this person serves. */
  public PartyId unitOf(Cast who) {
    return fixtures.viewer(who).organisations().getFirst();
  }
}
