package gongzhi.procedures.meetings;

import gongzhi.parties.PartyId;
import gongzhi.procedures.meetings.MeetingPlan.Invited;
import gongzhi.territory.Area;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about agendas, invitations and what meetings left to be done. */
@Component
public class PlanStore {

  private final JdbcClient db;

  PlanStore(JdbcClient db) {
    this.db = db;
  }

  /** A resolution that waits to be carried out, and the meeting that made it. */
  public record Open(
      String no,
      long areaId,
      String body,
      long id,
      String words,
      String owner,
      java.sql.Date dueOn) {}

  private record Day(@Nullable LocalDate usualOn, String movedWhy) {}

  /**
   * What earlier meetings of this body there resolved and nobody has done yet, the oldest first; of
   * all bodies of the whole ground for an empty key.
   */
  public List<Open> open(String body, Area area) {
    return db.sql(
            """
            select m.no, m.area_id, m.body, r.id, r.words, r.owner, r.due_on
              from procedures.resolution r join procedures.meeting m on m.id = r.meeting_id
             where (m.area_id = :area and m.body = :body or :body = '' and m.area_path ^@ :path)
               and r.passed and r.owner <> '' and r.done_at is null
             order by r.due_on, r.id
             limit 50
            """)
        .param("area", area.id().value())
        .param("path", area.path())
        .param("body", body)
        .query(Open.class)
        .list();
  }

  /** What followed from calling this meeting. */
  public MeetingPlan of(HeldMeeting meeting) {
    Day day =
        db.sql("select usual_on, moved_why from procedures.meeting_plan where meeting_id = :id")
            .param("id", meeting.id())
            .query(Day.class)
            .optional()
            .orElse(new Day(null, ""));
    return new MeetingPlan(
        items(meeting), List.of(), invited(meeting), day.usualOn(), day.movedWhy());
  }

  private List<AgendaItem> items(HeldMeeting meeting) {
    return db.sql(
            "select no, words, link from procedures.agenda_item where meeting_id = :id order by no limit 50")
        .param("id", meeting.id())
        .query(AgendaItem.class)
        .list();
  }

  private List<Invited> invited(HeldMeeting meeting) {
    return db.sql(
            """
            select who, why, unit_id, votes from procedures.invitation
             where meeting_id = :id
             order by position
             limit 60
            """)
        .param("id", meeting.id())
        .query(
            (row, number) -> {
              long unit = row.getLong("unit_id");
              return new Invited(
                  row.getString("who"),
                  row.getString("why"),
                  unit == 0 ? null : new PartyId(unit),
                  row.getBoolean("votes"));
            })
        .list();
  }

  void insert(MeetingNo no, MeetingPlan plan) {
    long id =
        db.sql(
                """
                insert into procedures.meeting_plan (meeting_id, usual_on, moved_why)
                select id, :usual, :why from procedures.meeting where no = :no
                returning meeting_id
                """)
            .param("no", no.value())
            .param("usual", plan.usualOn())
            .param("why", plan.movedWhy())
            .query(Long.class)
            .single();
    plan.items().forEach(item -> insert(id, item));
    for (int at = 0; at < plan.invited().size(); at++) {
      insert(id, at, plan.invited().get(at));
    }
  }

  private void insert(long meeting, AgendaItem item) {
    db.sql(
            "insert into procedures.agenda_item (meeting_id, no, words, link) values (:id, :no, :words, :link)")
        .param("id", meeting)
        .param("no", item.no())
        .param("words", item.words())
        .param("link", item.link())
        .update();
  }

  private void insert(long meeting, int position, Invited one) {
    @Nullable PartyId unit = one.unit();
    db.sql(
            """
            insert into procedures.invitation (meeting_id, position, who, why, unit_id, votes)
            values (:id, :position, :who, :why, :unit, :votes)
            """)
        .param("id", meeting)
        .param("position", position)
        .param("who", one.who())
        .param("why", one.why())
        .param("unit", unit == null ? null : unit.value())
        .param("votes", one.votes())
        .update();
  }
}
