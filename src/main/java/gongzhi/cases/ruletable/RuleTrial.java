package gongzhi.cases.ruletable;

import gongzhi.cases.clocks.Clock;
import gongzhi.cases.clocks.ClockBook;
import gongzhi.cases.clocks.Tick;
import gongzhi.cases.clocks.Timed;
import gongzhi.cases.moves.AtOnce;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.PromisedDates;
import gongzhi.cases.moves.Ways;
import gongzhi.cases.moves.Ways.Going;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.Circumstances;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTable;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What would happen (试一试): to one matter under a table, and to open cases under a new one. */
@Component
public class RuleTrial {

  private static final int LOOKED_AT = 500;

  private final JdbcClient db;
  private final RuleBook book;
  private final Ways ways;
  private final AtOnce unit;
  private final Starts starts;
  private final Areas areas;
  private final InstantSource clock;

  /** How a case begins, and its clocks: asked of the same parts as for a real one. */
  @Component
  record Starts(Dispatch dispatch, PromisedDates promises, ClockBook clocks) {}

  RuleTrial(
      JdbcClient db,
      RuleBook book,
      Ways ways,
      AtOnce unit,
      Starts starts,
      Areas areas,
      InstantSource clock) {
    this.starts = starts;
    this.db = db;
    this.book = book;
    this.ways = ways;
    this.unit = unit;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * What would happen to a matter.
   *
   * @param fitting every row that speaks of it, the one that wins first
   * @param changed the category as the winner changes it
   * @param unit who would take it and answer for it; null where nobody here does
   * @param urgent whether it would have the limit of what is urgent
   * @param clocks those that would run from the first moment; none where nobody here takes it
   */
  public record Outcome(
      Circumstances circumstances,
      List<TableRow> fitting,
      Category changed,
      @Nullable Duty unit,
      boolean urgent,
      List<Clock> clocks) {}

  /**
   * A matter to try.
   *
   * @param danger whether somebody is in danger now
   */
  public record Question(
      String category, @Nullable MatterKind kind, AreaId area, Instant at, boolean danger) {}

  /** Under this table; whatever applies now stays as it is. */
  public Outcome of(RuleTable table, Question asked) {
    Area area = areas.get(asked.area());
    RuleVersion rules = book.current(table.place());
    Category usual = rules.category(asked.category());
    MatterKind kind =
        Objects.requireNonNullElseGet(
            asked.kind(), () -> rules.rules().routing().usual(usual.code(), Channel.WEB));
    Circumstances found =
        ways.circumstances(rules, table, new Going(usual, kind, area, asked.at()));
    Category changed = table.applied(usual, found);
    return new Outcome(
        found,
        usual.restricted() ? List.of() : table.fitting(found),
        changed,
        whoTakes(rules, changed, asked),
        changed.isUrgent(asked.danger()),
        clocks(rules, changed, kind, asked));
  }

  /** As they would run for a case that came in at that moment. */
  private List<Clock> clocks(
      RuleVersion rules, Category category, MatterKind kind, Question asked) {
    boolean urgent = category.isUrgent(asked.danger());
    @Nullable Duty first =
        urgent || category.restricted()
            ? whoTakes(rules, category, asked)
            : starts
                .dispatch()
                .stage(rules, CaseStatus.RECEIVED, asked.area(), category, asked.at());
    if (first == null) {
      return List.of();
    }
    Instant promised = starts.promises().of(rules, category, urgent, first);
    Timed timed =
        new Timed(
            rules.place(),
            rules.version(),
            category.code(),
            kind,
            urgent,
            true,
            asked.at(),
            promised);
    return starts.clocks().of(timed, List.of(Tick.received(asked.at(), promised)));
  }

  private @Nullable Duty whoTakes(RuleVersion rules, Category category, Question asked) {
    try {
      return unit.of(rules, category, asked.area(), category.isUrgent(asked.danger()), asked.at());
    } catch (Rejection _) {
      return null;
    }
  }

  /** An open case that another table would treat otherwise. */
  public record Touched(String no, String category, Category before, Category after) {}

  private record Row(
      String no, String category, MatterKind kind, long areaId, Instant receivedAt) {}

  /**
   * Of the newest 500 open cases of the place that the viewer sees, those that would go elsewhere
   * or take another time if they came in now. Running cases keep what they came in under.
   */
  public List<Touched> touched(RuleTable present, RuleTable proposed) {
    RuleVersion rules = book.current(present.place());
    List<Touched> all = new ArrayList<>();
    for (Row row : open(present.place())) {
      Category usual = rules.find(row.category()).orElse(null);
      Area area = areas.find(new AreaId(row.areaId())).orElse(null);
      if (usual == null || area == null) {
        continue;
      }
      Going going = new Going(usual, row.kind(), area, row.receivedAt());
      Category before = present.applied(usual, ways.circumstances(rules, present, going));
      Category after = proposed.applied(usual, ways.circumstances(rules, proposed, going));
      if (!before.equals(after)) {
        all.add(new Touched(row.no(), row.category(), before, after));
      }
    }
    return all;
  }

  private List<Row> open(String place) {
    return db.sql(
            """
            select no, category, kind, area_id, received_at
              from cases.case_file
             where place = :place and closed_at is null and not restricted and received_at <= :now
             order by received_at desc, id desc
             limit :most
            """)
        .param("place", place)
        .param("now", Timestamp.from(clock.instant()))
        .param("most", LOOKED_AT)
        .query(Row.class)
        .list();
  }
}
