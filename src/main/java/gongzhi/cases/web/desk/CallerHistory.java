package gongzhi.cases.web.desk;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.site.TimeWords;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody on the phone has reported before (来电历史): their matters on the officer's ground, and
 * nothing else about the person. Each look leaves a line, and the person is told.
 */
@Component
public class CallerHistory {

  private static final int SHOWN = 10;

  private final JdbcClient db;
  private final People people;
  private final Looks looks;
  private final Notices notices;
  private final WorkLines lines;
  private final ProgramWork program;
  private final TransactionTemplate transactions;

  CallerHistory(
      JdbcClient db,
      People people,
      Looks looks,
      Notices notices,
      WorkLines lines,
      ProgramWork program,
      TransactionTemplate transactions) {
    this.db = db;
    this.people = people;
    this.looks = looks;
    this.notices = notices;
    this.lines = lines;
    this.program = program;
    this.transactions = transactions;
  }

  /**
   * What a look found.
   *
   * @param phone the number with its middle hidden; empty while none was typed whole
   * @param known whether somebody with this number has reported before, wherever
   * @param tooMany whether the officer looked too often and nothing was read
   */
  public record Found(String phone, boolean known, boolean tooMany, List<Worklist.Line> lines) {

    /** No look. */
    public static final Found NOTHING = new Found("", false, false, List.of());
  }

  /** The caller's matters; nothing while the number is not typed to its end. */
  public Found of(@Nullable String typed, Viewer officer, TimeWords times) {
    return PhoneNumber.read(typed).map(phone -> look(phone, officer, times)).orElse(Found.NOTHING);
  }

  private Found look(PhoneNumber phone, Viewer officer, TimeWords times) {
    @Nullable PartyId person = program.call(() -> people.withPhone(phone)).orElse(null);
    return Objects.requireNonNull(transactions.execute(_ -> look(phone, person, officer, times)));
  }

  private Found look(PhoneNumber phone, @Nullable PartyId person, Viewer officer, TimeWords times) {
    if (looks.areTooMany(officer)) {
      return new Found(phone.masked(), false, true, List.of());
    }
    List<WorkRow> rows = person == null ? List.of() : rows(person);
    boolean fresh = looks.note(officer, person, rows.size());
    if (fresh && person != null && !rows.isEmpty()) {
      notices.tell(
          new Notice(person, "calls.notice.looked", List.of(times.moment(times.now())), "/cases"));
    }
    return new Found(phone.masked(), person != null, false, lines.of(rows, times));
  }

  /**
   * Read with the officer's own rights: nothing of other grounds, nothing restricted, and nothing
   * whose reporter asked not to be known; else a guessed number would say who it was.
   */
  private List<WorkRow> rows(PartyId person) {
    return db.sql(
            "select "
                + WorkQuery.COLUMNS
                + """
                , c.received_at as at
                  from cases.case_words w
                  join cases.case_file c on c.id = w.case_id
                 where w.reporter_id = :person and not c.restricted and not w.shielded
                 order by w.case_id desc
                 limit :most
                """)
        .param("person", person.value())
        .param("most", SHOWN)
        .query(WorkRow.class)
        .list();
  }
}
