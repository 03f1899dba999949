package gongzhi.cases;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.access.ProgramWork;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What must be true of every case whatever anybody does, written down a second time and without the
 * rules of the product: who may have done the newest act, and how the case stands after it.
 */
@Lazy
@Component
class KeptPromises {

  private static final Set<String> OF_THE_REPORTER =
      Set.of(
          "CONFIRMED",
          "UNDERSTOOD",
          "REOPENED",
          "ESCALATED",
          "WITHDRAWN",
          "APPEALED",
          "ADDED",
          "PAUSE_OBJECTED",
          "URGED");
  private static final Set<String> OF_THE_UNIT =
      Set.of("ACCEPTED", "RETURNED", "EXTENSION_ASKED", "REPORTED_DONE", "PAUSE_ASKED");
  private static final Set<String> OF_WHO_HAD_NO_PART =
      Set.of(
          "CONFIRMED_IN_PERSON",
          "UNDERSTOOD_IN_PERSON",
          "REOPENED_IN_PERSON",
          "CONFIRMED_INDEPENDENTLY");
  private static final Set<String> OF_A_SECOND_PERSON =
      Set.of(
          "EXTENDED",
          "EXTENSION_REFUSED",
          "REJECTED",
          "REJECTION_REFUSED",
          "PAUSED",
          "PAUSE_REFUSED");
  private static final Set<String> MOVES_THE_PROMISE = Set.of("EXTENDED", "PAUSED", "RESUMED");
  private static final Set<String> ENDS =
      Set.of(
          "CONFIRMED",
          "UNDERSTOOD",
          "CONFIRMED_IN_PERSON",
          "UNDERSTOOD_IN_PERSON",
          "CONFIRMED_INDEPENDENTLY");
  private static final Set<String> WORK =
      Set.of(
          "ACCEPTED",
          "PROGRESS",
          "HELPED",
          "REPORTED_DONE",
          "WHISTLE_REPORTED",
          "PART_TAKEN",
          "PART_DONE",
          "ORDER_EVIDENCE");
  private static final Set<String> OF_A_HELPER =
      Set.of("PROGRESS", "HELPED", "PART_TAKEN", "PART_DONE", "PART_RETURNED");
  private static final Set<String> OF_THE_COMPANY =
      Set.of("THREE_TAKEN", "THREE_DECLINED", "THREE_DONE");
  private static final Set<String> OF_THE_COMMITTEE = Set.of("THREE_PUT", "THREE_OFF");
  private static final Set<String> ENDS_A_PART =
      Set.of("PART_CHECKED", "PART_RETURNED", "PART_CANCELLED");

  private final ProgramWork program;
  private final JdbcClient db;

  KeptPromises(ProgramWork program, JdbcClient db) {
    this.program = program;
    this.db = db;
  }

  /**
   * A case as it stands.
   *
   * @param acts of persons so far; the program may remind of it at any moment
   */
  record State(
      long id,
      String status,
      long owner,
      long unit,
      List<Long> helpers,
      long reporter,
      Instant due,
      int version,
      long acts,
      Instant promised) {

    boolean isWorkedBy(Cast who) {
      return who.unit != null && (serves(who, unit) || helpers.contains(who.unit.id().value()));
    }

    static boolean serves(Cast who, long unit) {
      return who.unit != null && who.unit.id().value() == unit;
    }
  }

  /** One act, the oldest first. */
  record Done(String act, long by, int seq, boolean onSite, int part) {}

  State state(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.id, c.status, c.owner_id, coalesce(c.unit_id, 0) as unit_id, c.helper_ids, w.reporter_id,
                           c.due_at, c.promised_at, c.version,
                           (select count(*) from cases.case_event e where e.case_id = c.id and e.by_id <> 0) as acts
                      from cases.case_file c join cases.case_words w on w.case_id = c.id where c.no = :no
                    """)
                .param("no", no.value())
                .query((row, _) -> state(row))
                .single());
  }

  /** How many acts it has; the program may remind of it at any moment. */
  long actsOfPersons(CaseNo no) {
    return state(no).acts();
  }

  /** Why what this person just did breaks a promise; empty when it breaks none. */
  String broken(State before, State after, Cast who, Instant now) {
    List<Done> course =
        course(after.id()).stream()
            .filter(done -> done.seq() <= after.version()) // the program may have reminded since
            .toList();
    if (after.version() != course.size() || course.getLast().seq() != after.version()) {
      return "the record has %d acts at version %d".formatted(course.size(), after.version());
    }
    if (after.owner() == 0 || after.due() == null) {
      return "nobody owns it";
    }
    for (Done done : course.subList(before.version(), course.size())) {
      String wrong = done.by() == 0 ? "" : wrong(done, before, course, who, now);
      if (!wrong.isEmpty()) {
        return "%s by %s: %s".formatted(done.act(), who, wrong);
      }
    }
    if (after.promised().isAfter(before.promised())
        && course.stream()
            .noneMatch(d -> d.seq() > before.version() && MOVES_THE_PROMISE.contains(d.act()))) {
      return "another date was promised without consent";
    }
    if (after.status().equals("RESOLVED")
        && course.stream().noneMatch(d -> ENDS.contains(d.act()))) {
      return "it is resolved by nobody";
    }
    return "";
  }

  private static String wrong(Done done, State before, List<Done> course, Cast who, Instant now) {
    if (done.by() != who.id().value()) {
      return "it stands under another name";
    }
    if (OF_THE_REPORTER.contains(done.act())) {
      return before.reporter() == done.by() ? "" : "not the reporter";
    }
    if (who.role == null || who.role.endsWith("administrator")) {
      return "no business of theirs";
    }
    if (done.act().equals("REPORTED_DONE") && openParts(course, done) > 0) {
      return "a part of it goes on";
    }
    if (done.act().equals("REPORTED_DONE") && openOrders(course, done) > 0) {
      return "departments are at work together";
    }
    if (done.act().equals("ORDER_ENDED") && openOrders(course, done) != 1) {
      return "no order was open";
    }
    if (OF_THE_UNIT.contains(done.act()) && !done.onSite()) {
      return State.serves(who, before.unit()) ? "" : "not the unit";
    }
    if (OF_A_HELPER.contains(done.act())) {
      return before.isWorkedBy(who) ? "" : "not a unit of it";
    }
    if (OF_THE_COMPANY.contains(done.act())) {
      return who.unit == Cast.Unit.PROPERTY_COMPANY ? "" : "not the company";
    }
    if (OF_THE_COMMITTEE.contains(done.act())) {
      return who == Cast.CHEN_COMMUNITY_OFFICER || who == Cast.ZHAO_SECRETARY
          ? ""
          : "not the committee";
    }
    if (done.act().equals("PART_CHECKED")) {
      return course.stream().anyMatch(d -> isOwnWork(d, done)) ? "checked their own work" : "";
    }
    if (OF_A_SECOND_PERSON.contains(done.act())) {
      return asker(done, course) == done.by() ? "whoever asked decided" : "";
    }
    return OF_WHO_HAD_NO_PART.contains(done.act())
        ? wrongAsIndependent(done, before, course, who, now)
        : "";
  }

  private static boolean isOwnWork(Done earlier, Done checked) {
    return earlier.part() == checked.part()
        && earlier.by() == checked.by()
        && WORK.contains(earlier.act());
  }

  /** The parts that had not ended before this act. */
  private static long openParts(List<Done> course, Done at) {
    List<Done> earlier = course.stream().filter(d -> d.seq() < at.seq()).toList();
    long ended = earlier.stream().filter(d -> ENDS_A_PART.contains(d.act())).count();
    return earlier.stream().filter(d -> d.act().equals("PART_GIVEN")).count() - ended;
  }

  /** The joint orders that had not ended before this act. */
  private static long openOrders(List<Done> course, Done at) {
    List<Done> earlier = course.stream().filter(d -> d.seq() < at.seq()).toList();
    long ended = earlier.stream().filter(d -> d.act().equals("ORDER_ENDED")).count();
    return earlier.stream().filter(d -> d.act().equals("ORDER_BEGUN")).count() - ended;
  }

  private static String wrongAsIndependent(
      Done done, State before, List<Done> course, Cast who, Instant now) {
    boolean worked = course.stream().anyMatch(d -> d.by() == done.by() && WORK.contains(d.act()));
    if (worked || before.isWorkedBy(who)) {
      return "had a part in the work";
    }
    if (!done.act().equals("CONFIRMED_INDEPENDENTLY")) {
      return "";
    }
    long tried =
        course.stream()
            .filter(d -> d.act().equals("ATTEMPTED") && d.seq() > lastDone(course))
            .count();
    boolean ownWork =
        course.stream().anyMatch(d -> d.by() == before.reporter() && WORK.contains(d.act()));
    return ownWork || (tried >= 3 && !now.isBefore(before.due())) ? "" : "too early";
  }

  private static int lastDone(List<Done> course) {
    return course.stream()
        .filter(d -> d.act().equals("REPORTED_DONE"))
        .mapToInt(Done::seq)
        .max()
        .orElse(0);
  }

  private static long asker(Done decided, List<Done> course) {
    String asked =
        switch (decided.act()) {
          case "EXTENDED", "EXTENSION_REFUSED" -> "EXTENSION_ASKED";
          case "PAUSED", "PAUSE_REFUSED" -> "PAUSE_ASKED";
          default -> "REJECTION_ASKED";
        };
    return course.stream()
        .filter(d -> d.act().equals(asked) && d.seq() < decided.seq())
        .mapToLong(Done::by)
        .reduce(0, (_, last) -> last);
  }

  private List<Done> course(long id) {
    return program.call(
        () ->
            db.sql(
                    """
                    select act, by_id as by, seq, coalesce((detail ->> 'onSite')::boolean, false) as on_site,
                           coalesce((detail ->> 'part')::int, 0) as part
                      from cases.case_event where case_id = :id order by seq limit 1000
                    """)
                .param("id", id)
                .query(Done.class)
                .list());
  }

  private static State state(ResultSet row) throws SQLException {
    Array helpers = row.getArray("helper_ids");
    return new State(
        row.getLong("id"),
        row.getString("status"),
        row.getLong("owner_id"),
        row.getLong("unit_id"),
        Arrays.asList((Long[]) helpers.getArray()),
        row.getLong("reporter_id"),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("version"),
        row.getLong("acts"),
        row.getTimestamp("promised_at").toInstant());
  }
}
