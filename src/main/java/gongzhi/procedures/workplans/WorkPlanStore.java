package gongzhi.procedures.workplans;

import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about plans and their tasks. */
@Component
public class WorkPlanStore {

  private static final String SELECT =
      "select id, area_id, area_path, title, basis, words from procedures.work_plan";

  private static final int MOST = 60;
  private static final int TASKS_MAX = 200;

  private final JdbcClient db;

  WorkPlanStore(JdbcClient db) {
    this.db = db;
  }

  /** The plan with this id; refuses (404) what is not there. */
  public WorkPlan get(long id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(this::plan)
        .optional()
        .orElseThrow(() -> Rejection.notFound("workplan.no-such-plan"));
  }

  /** Plans of this ground, the latest first. */
  public List<WorkPlan> on(Area ground) {
    return db.sql(SELECT + " where area_path ^@ :path order by id desc limit :most")
        .param("path", ground.path())
        .param("most", MOST)
        .query(this::plan)
        .list();
  }

  /** Who made it. */
  PartyId maker(WorkPlan plan) {
    return new PartyId(
        db.sql("select made_by from procedures.work_plan where id = :id")
            .param("id", plan.id())
            .query(Long.class)
            .single());
  }

  long insert(NewWorkPlan wanted, PartyId by, Instant now) {
    return db.sql(
            """
            insert into procedures.work_plan (area_id, area_path, title, basis, words, made_by, made_at)
            values (:area, :path, :title, :basis, :words, :by, :now)
            returning id
            """)
        .param("area", wanted.area().id().value())
        .param("path", wanted.area().path())
        .param("title", wanted.title())
        .param("basis", wanted.basis())
        .param("words", wanted.words())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  void insert(WorkPlan plan, NewWorkTask wanted, Organisation unit, LocalDate due) {
    db.sql(
            """
            insert into procedures.work_task (plan_id, words, leads, guides, coordinates, unit_id, unit_name, due_on)
            values (:plan, :words, :leads, :guides, :coordinates, :unit, :name, :due)
            """)
        .param("plan", plan.id())
        .param("words", wanted.words())
        .param("leads", wanted.leads())
        .param("guides", wanted.guides())
        .param("coordinates", wanted.coordinates())
        .param("unit", unit.id().value())
        .param("name", unit.name())
        .param("due", due)
        .update();
  }

  /** Says whether it was open until now. */
  boolean done(WorkPlan plan, long task, String words, LocalDate on) {
    return db.sql(
                """
                update procedures.work_task set done_on = :on, done_words = :words
                 where id = :task and plan_id = :plan and done_on is null
                """)
            .param("on", on)
            .param("words", words)
            .param("task", task)
            .param("plan", plan.id())
            .update()
        == 1;
  }

  private WorkPlan plan(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new WorkPlan(
        id,
        new AreaId(row.getLong("area_id")),
        row.getString("area_path"),
        row.getString("title"),
        row.getString("basis"),
        row.getString("words"),
        tasks(id));
  }

  private List<WorkPlan.Task> tasks(long plan) {
    return db.sql(
            """
            select id, words, leads, guides, coordinates, unit_id, unit_name, due_on, done_on, done_words
              from procedures.work_task
             where plan_id = :plan
             order by due_on, id
             limit :most
            """)
        .param("plan", plan)
        .param("most", TASKS_MAX)
        .query(this::task)
        .list();
  }

  /** Writes down what happened to a task. */
  void insert(long task, WorkPlan.Kind kind, String words, PartyId by, Instant now) {
    db.sql(
            """
            insert into procedures.work_turn (task_id, kind, words, by_id, at) values (:task, :kind, :words, :by, :now)
            """)
        .param("task", task)
        .param("kind", kind.name())
        .param("words", words)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private List<WorkPlan.Turn> turns(long task) {
    return db.sql(
            "select kind, words, by_id as by, at from procedures.work_turn where task_id = :task order by id limit 60")
        .param("task", task)
        .query(WorkPlan.Turn.class)
        .list();
  }

  private WorkPlan.Task task(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new WorkPlan.Task(
        id,
        row.getString("words"),
        row.getString("leads"),
        row.getString("guides"),
        row.getString("coordinates"),
        new PartyId(row.getLong("unit_id")),
        row.getString("unit_name"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getString("done_words"),
        turns(id));
  }
}
