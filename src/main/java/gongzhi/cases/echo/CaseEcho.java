package gongzhi.cases.echo;

import gongzhi.cases.echo.EchoQuery.Row;
import gongzhi.cases.echo.EchoQuery.Wall;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.transparency.echo.EchoSheet;
import gongzhi.transparency.echo.EchoSheet.EchoState;
import gongzhi.transparency.echo.EchoSheet.Issue;
import gongzhi.transparency.echo.EchoSheet.Need;
import gongzhi.transparency.echo.EchoSheet.Solved;
import gongzhi.transparency.echo.EchoSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the three lists of a community from its cases. */
@Component
class CaseEcho implements EchoSource {

  private static final int LONGEST_ANSWER = 60;

  private final EchoQuery query;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  CaseEcho(EchoQuery query, RuleBook book, Posts posts, Areas areas, InstantSource clock) {
    this.query = query;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  @Override
  public EchoSheet draft(Area community, YearMonth month) {
    List<String> needCodes = book.current(areas.place(community)).rules().needCodes();
    Wall wall =
        new Wall(community.id().value(), begin(month), begin(month.plusMonths(1)), needCodes);
    List<Row> issues = query.issues(wall);
    List<Row> needs = query.needs(wall);
    List<Row> done = query.done(wall);
    return new EchoSheet(
        query.figures(wall),
        new EchoSheet.Issues(
            total(issues), issues.stream().map(row -> issue(row, wall.to())).toList()),
        new EchoSheet.Needs(total(needs), needs.stream().map(row -> need(row, wall.to())).toList()),
        new EchoSheet.Done(total(done), done.stream().map(this::solved).toList()));
  }

  @Override
  public int disputes(AreaId community, String sheet) {
    return query.disputes(community.value(), sheet);
  }

  private Issue issue(Row row, Instant end) {
    return new Issue(
        row.no(),
        title(row),
        day(row.receivedAt()),
        who(row),
        day(row.promisedAt()),
        state(row, end));
  }

  private Need need(Row row, Instant end) {
    return new Need(row.no(), title(row), how(row), who(row), state(row, end));
  }

  private Solved solved(Row row) {
    Duration taken = Duration.between(row.receivedAt(), Objects.requireNonNull(row.closedAt()));
    int days = Math.toIntExact(taken.plusDays(1).minusNanos(1).toDays());
    return new Solved(row.no(), title(row), how(row), days, row.score(), row.reopened());
  }

  /** How it stood when the month ended, or stands now while it has not. */
  private EchoState state(Row row, Instant end) {
    if (row.closedAt() != null && row.closedAt().isBefore(end)) {
      return row.result() == ResultKind.DONE ? EchoState.SOLVED : EchoState.EXPLAINED;
    }
    if (row.status() == CaseStatus.REPORTED_DONE) {
      return EchoState.AWAITING;
    }
    Instant now = clock.instant();
    Instant promised = row.closedAt() == null ? row.dueAt() : row.promisedAt();
    return promised.isBefore(end.isBefore(now) ? end : now) ? EchoState.LATE : EchoState.OPEN;
  }

  /** What an officer wrote for the public, else what it is about. */
  private String title(Row row) {
    return Objects.requireNonNullElseGet(
        row.title(), () -> rules(row).category(row.category()).name().zh());
  }

  /** The unit, else the title of the post that acts at this stage. */
  private String who(Row row) {
    if (row.unitId() != null) {
      return posts.label(new PartyId(row.unitId()));
    }
    @Nullable String role = rules(row).rules().stage(row.status()).responsible();
    return Optional.ofNullable(role)
        .flatMap(posts.roles(row.place())::find)
        .map(RoleDefinition::zh)
        .orElse("");
  }

  private RuleVersion rules(Row row) {
    return book.of(row.place(), row.ruleVersion());
  }

  private static String how(Row row) {
    String said = Objects.requireNonNullElse(row.how(), "").replaceAll("\\s+", " ");
    return said.codePointCount(0, said.length()) <= LONGEST_ANSWER
        ? said
        : said.substring(0, said.offsetByCodePoints(0, LONGEST_ANSWER)) + "…";
  }

  private static int total(List<Row> rows) {
    return rows.isEmpty() ? 0 : rows.getFirst().total();
  }

  private static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
