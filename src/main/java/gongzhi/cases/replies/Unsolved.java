package gongzhi.cases.replies;

import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.territory.AreaId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "Not solved for me" (没给我解决): whoever joined a matter and is not helped by its one answer goes on
 * with a report of their own, for the same ground and category, with dates and a last word of their
 * own; the unit that answered is told. Begins its own transactions.
 */
@Component
public class Unsolved {

  private static final String NO_BODY = "00".repeat(32);

  private final Intake intake;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final JdbcClient db;
  private final TransactionTemplate transactions;

  Unsolved(
      Intake intake,
      CaseMoves moves,
      CaseNotices notices,
      JdbcClient db,
      TransactionTemplate transactions) {
    this.intake = intake;
    this.moves = moves;
    this.notices = notices;
    this.db = db;
    this.transactions = transactions;
  }

  private record Joined(
      long id,
      AreaId areaId,
      String category,
      boolean joined,
      boolean answered,
      @Nullable String ownNo) {}

  /** Number of the report they go on with; once more gives the same one. */
  public CaseNo goOn(CaseNo lead, Viewer who, String words) {
    if (who.isStaff()) {
      throw Rejection.forbidden("case.residents-join");
    }
    if (words.isBlank()) {
      throw Rejection.invalid("case.say-what-is-missing");
    }
    Joined joined =
        call(() -> find(lead, who))
            .orElseThrow(() -> Rejection.notFound("case.not-found", lead.value()));
    if (!joined.joined()) {
      throw Rejection.of("replies.only-who-joined");
    }
    if (!joined.answered()) {
      throw Rejection.of("replies.not-answered-yet");
    }
    if (joined.ownNo() != null) {
      return new CaseNo(joined.ownNo());
    }
    CaseNo own = intake.receive(report(joined, words), submitter(lead, who)).no();
    Scope.job().run(() -> transactions.executeWithoutResult(_ -> remember(joined, who, lead, own)));
    return own;
  }

  private static Report report(Joined joined, String words) {
    return new Report(
        Channel.WEB,
        words,
        List.of(),
        null,
        joined.areaId(),
        "",
        joined.category(),
        false,
        false,
        false);
  }

  /** One person goes on once with one case, so that is the key of it. */
  private static Submitter submitter(CaseNo lead, Viewer who) {
    String one = "unsolved " + lead + " " + who.party();
    String key = UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8)).toString();
    return new Submitter(who.party(), null, "party:" + who.party(), key, NO_BODY);
  }

  private Optional<Joined> find(CaseNo lead, Viewer who) {
    return db.sql(
            """
            select c.id, c.area_id, c.category, j.own_no, j.case_id is not null as joined,
                   (c.done_at is not null or c.status in ('REPORTED_DONE', 'RESOLVED')) as answered
              from cases.case_file c
              left join cases.joiner j on j.case_id = c.id and j.party_id = :who
             where c.no = :no and not c.restricted and not c.hidden
            """)
        .param("no", lead.value())
        .param("who", who.party().value())
        .query(Joined.class)
        .optional();
  }

  private void remember(Joined joined, Viewer who, CaseNo lead, CaseNo own) {
    int first =
        db.sql(
                """
                update cases.joiner set own_no = :own
                 where case_id = :id and party_id = :who and own_no is null
                """)
            .param("own", own.value())
            .param("id", joined.id())
            .param("who", who.party().value())
            .update();
    if (first == 1) {
      moves
          .look(lead)
          .ifPresent(answered -> notices.tellUnitOf(answered, "case.notice.joined-unsolved"));
    }
  }

  private Optional<Joined> call(Supplier<Optional<Joined>> work) {
    return Scope.job().call(() -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
  }
}
