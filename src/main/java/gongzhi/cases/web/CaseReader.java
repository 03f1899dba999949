package gongzhi.cases.web;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.petition.PetitionStore;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case for a resident: their own in full, another's by what is public. */
@Component
class CaseReader {

  private static final String PUBLIC_COLUMNS =
      """
      c.id, c.no, c.place, c.rule_version, c.category, c.kind, c.channel, c.urgent, c.paused_at, c.status, coalesce(c.result, (select l.result from cases.lead_of(c.id) l)) as result, c.area_id, c.community_id, c.unit_id, c.received_at,
      c.due_from, c.due_at, c.promised_at, c.extended, c.supervised, c.reopened, c.joined, cases.raised_by(c.id) as raised, c.done_at, c.closed_at,
      c.version, (select l.no from cases.lead_of(c.id) l) as merged_into,
      coalesce((select l.is_done from cases.lead_of(c.id) l), false) as lead_done
      """;

  private final JdbcClient db;
  private final CaseSteps steps;
  private final PetitionStore petitions;
  private final TransactionTemplate reading;

  CaseReader(
      JdbcClient db,
      CaseSteps steps,
      PetitionStore petitions,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.db = db;
    this.steps = steps;
    this.petitions = petitions;
    this.reading = reading;
  }

  /** The case for this viewer; one that is not public looks like one that does not exist. */
  CaseSheet.Whole open(CaseNo no, Viewer viewer) {
    return own(no, viewer)
        .or(
            () -> {
              boolean joined = hasJoined(no, viewer);
              return read(
                      Scope.anonymous(),
                      () -> publicSheet(no).map(sheet -> wholePublic(sheet, joined)))
                  .map(whole -> joined ? told(whole, viewer) : whole);
            })
        .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }

  /** Whether this member of staff has it on the desk; others read what everyone reads. */
  boolean isAtDeskOf(Viewer viewer, CaseNo no) {
    return viewer.mayAnywhere(Permission.CASE_SEE)
        && read(
            viewer.scope(),
            () ->
                db.sql("select exists (select from cases.case_file where no = :no)")
                    .param("no", no.value())
                    .query(Boolean.class)
                    .single());
  }

  private Optional<CaseSheet.Whole> own(CaseNo no, Viewer viewer) {
    return viewer.who() == null
        ? Optional.empty()
        : read(asResident(viewer), () -> ownSheet(no).map(this::wholeOwn));
  }

  /** Whoever works here reports, joins and reads as a resident, whatever their posts permit. */
  private static Scope asResident(Viewer viewer) {
    return Viewer.resident(viewer.party(), Instant.EPOCH).scope();
  }

  private boolean hasJoined(CaseNo no, Viewer viewer) {
    if (!viewer.isSignedIn()) {
      return false;
    }
    return read(
            Scope.anonymous(),
            () ->
                db.sql("select id from cases.case_file where no = :no")
                    .param("no", no.value())
                    .query(Long.class)
                    .optional())
        .map(id -> hasJoined(id, viewer))
        .orElse(false);
  }

  private boolean hasJoined(long id, Viewer viewer) {
    return read(
        asResident(viewer),
        () ->
            db.sql(
                    "select exists (select from cases.joiner where case_id = :id and party_id = :me)")
                .param("id", id)
                .param("me", viewer.party().value())
                .query(Boolean.class)
                .single());
  }

  private Optional<CaseSheet> ownSheet(CaseNo no) {
    return db.sql(
            "select "
                + PUBLIC_COLUMNS
                + """
                , c.title, w.words, true as own, w.reporter_id > 0 as reachable
                  from cases.case_file c
                  join cases.case_words w on w.case_id = c.id
                 where c.no = :no
                """)
        .param("no", no.value())
        .query(CaseSheet.class)
        .optional();
  }

  private Optional<CaseSheet> publicSheet(CaseNo no) {
    return db.sql(
            "select "
                + PUBLIC_COLUMNS
                + ", c.title_public as title, null::text as words, false as own, true as reachable from cases.case_file c where c.no = :no")
        .param("no", no.value())
        .query(CaseSheet.class)
        .optional();
  }

  private CaseSheet.Whole wholeOwn(CaseSheet sheet) {
    return new CaseSheet.Whole(
        sheet,
        steps.ownEntries(sheet.id()),
        steps.photos(sheet.id()),
        petitions.of(sheet.id()).orElse(null),
        false);
  }

  private CaseSheet.Whole wholePublic(CaseSheet sheet, boolean joined) {
    return new CaseSheet.Whole(
        sheet, steps.openEntries(sheet.id()), steps.photos(sheet.id()), null, joined);
  }

  /** Whoever joined reads at once what the reporter is told; everyone else once it is released. */
  private CaseSheet.Whole told(CaseSheet.Whole whole, Viewer viewer) {
    Map<Integer, String> told = read(asResident(viewer), () -> steps.toldToMe(whole.sheet().id()));
    return new CaseSheet.Whole(
        whole.sheet(),
        whole.entries().stream()
            .map(
                entry ->
                    told.containsKey(entry.seq()) ? entry.saying(told.get(entry.seq())) : entry)
            .toList(),
        whole.photos(),
        whole.petition(),
        whole.joined());
  }

  private <T> T read(Scope scope, Supplier<T> work) {
    return scope.call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
  }
}
