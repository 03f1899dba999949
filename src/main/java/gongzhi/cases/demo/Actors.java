package gongzhi.cases.demo;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people who act in a story: whoever owns the case, and the unit that would take such a matter
 * there.
 */
@Component
class Actors {

  private record Row(long owner, String category, CaseStatus status, Instant dueAt) {}

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final RuleBook book;
  private final Areas areas;
  private final Posts posts;

  Actors(JdbcClient db, TransactionTemplate transactions, RuleBook book, Areas areas, Posts posts) {
    this.db = db;
    this.transactions = transactions;
    this.book = book;
    this.areas = areas;
    this.posts = posts;
  }

  /** Whoever must act on the case now. */
  Viewer owner(CaseNo no, Instant now) {
    return viewer(new PartyId(row(no).owner()), now);
  }

  /** Whether the rules handed it to a unit at once, without anybody looking first. */
  boolean wasHandedOver(CaseNo no) {
    return row(no).status() == CaseStatus.ASSIGNED;
  }

  /** Somebody of the first unit that takes such a matter here. */
  Viewer handler(CaseNo no, Area area, Instant now) {
    RuleVersion rules = book.current(areas.place(area));
    return rules.rules().takers(rules.category(row(no).category())).stream()
        .flatMap(kind -> posts.unit(kind, area.id(), now).stream())
        .map(Organisation::id)
        .flatMap(unit -> posts.staffOf(unit, now).stream())
        .findFirst()
        .map(Post::party)
        .map(person -> viewer(person, now))
        .orElseThrow(
            () -> new IllegalStateException("Nobody handles such a matter in " + area.name()));
  }

  /** What kind of matter it was taken for. */
  String category(CaseNo no) {
    return row(no).category();
  }

  /** The last day for a piece of it that is given out now: when the whole is due, or tomorrow. */
  LocalDate lastDay(CaseNo no, Instant now) {
    Instant due = row(no).dueAt();
    Instant last = due.isAfter(now) ? due : now.plus(Duration.ofDays(1));
    return LocalDate.ofInstant(last, WorkingCalendar.ZONE);
  }

  private Viewer viewer(PartyId who, Instant now) {
    return Viewer.staff(who, posts.seatsOf(who, now), now);
  }

  private Row row(CaseNo no) {
    return Scope.job().call(() -> Objects.requireNonNull(transactions.execute(_ -> find(no))));
  }

  private Row find(CaseNo no) {
    return db.sql(
            "select owner_id as owner, category, status, due_at from cases.case_file where no = :no")
        .param("no", no.value())
        .query(Row.class)
        .single();
  }
}
