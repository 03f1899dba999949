package gongzhi.cases.web.desk;

import gongzhi.cases.confiding.ConfidingStore;
import gongzhi.cases.ending.RatingStore;
import gongzhi.cases.moves.PastActs;
import gongzhi.cases.offline.SaidOffline;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.petition.PetitionStore;
import gongzhi.cases.records.ClosedLooks;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.web.CaseSteps;
import gongzhi.cases.whistle.RefusedCallStore;
import gongzhi.cases.whistle.WhistleStore;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a case for a member of staff, with the rights of the running transaction. */
@Component
class DeskReader {

  private final JdbcClient db;
  private final CaseSteps steps;
  private final PastActs past;
  private final DeskNeighbours neighbours;
  private final WhistleStore whistles;
  private final RefusedCallStore refusals;
  private final PetitionStore petitions;
  private final RatingStore ratings;
  private final ConfidingStore confidings;
  private final DeskTimes deskTimes;
  private final SaidOffline offline;
  private final ClosedLooks looks;

  DeskReader(
      JdbcClient db,
      CaseSteps steps,
      PastActs past,
      DeskNeighbours neighbours,
      WhistleStore whistles,
      RefusedCallStore refusals,
      PetitionStore petitions,
      RatingStore ratings,
      ConfidingStore confidings,
      DeskTimes deskTimes,
      SaidOffline offline,
      ClosedLooks looks) {
    this.db = db;
    this.steps = steps;
    this.past = past;
    this.neighbours = neighbours;
    this.whistles = whistles;
    this.refusals = refusals;
    this.petitions = petitions;
    this.ratings = ratings;
    this.confidings = confidings;
    this.deskTimes = deskTimes;
    this.offline = offline;
    this.looks = looks;
  }

  /** The case with what lies with it; one out of reach looks like one that does not exist. */
  DeskFile open(CaseNo no, Viewer viewer) {
    DeskSheet sheet = sheet(no);
    if (sheet.restricted() || sheet.hidden()) {
      looks.note(sheet.id(), sheet.areaPath(), viewer);
    }
    List<CaseSheet.Entry> entries = steps.workEntries(sheet.id());
    return new DeskFile(
        sheet,
        entries,
        steps.photos(sheet.id()),
        questions(sheet),
        helping(sheet),
        past.hasWorked(sheet.id(), viewer.party()),
        sheet.status() == CaseStatus.REPORTED_DONE && past.maySpeakFor(sheet.id(), viewer.party()),
        sheet.readsWords() ? neighbours.similar(sheet, viewer) : List.of(),
        sheet.readsWords() ? neighbours.earlier(sheet) : null,
        whistles.open(sheet.id()).orElse(null),
        whistles.lastEnded(sheet.id()).orElse(null),
        refusals.waiting(sheet.id()),
        petitions.of(sheet.id()).orElse(null),
        ratings.open(sheet.id()).orElse(null),
        confidings.open(sheet.id()).orElse(null),
        deskTimes.of(sheet, entries),
        offline.of(sheet.id()));
  }

  /** The case itself. */
  DeskSheet sheet(CaseNo no) {
    return db.sql(
            """
            select c.id, c.no, c.place, c.rule_version, c.channel, c.category, c.kind, c.urgent, c.restricted, c.hidden, c.status, c.result,
                   (select t.title from cases.case_title t where t.case_id = c.id) as title, c.title_public, w.words, w.reporter_id,
                   w.shielded, cases.is_reachable(c.id) as reachable, c.area_id, c.area_path, c.community_id, c.address, c.cell, c.disputed_ground, c.disputed_unit, c.owner_id, c.unit_id,
                   c.helper_ids, c.received_at, c.due_from, c.due_at, c.promised_at, c.extended, c.supervised, c.reopened,
                   c.attempts, c.joined, c.done_at, c.closed_at, c.paused_at, c.version,
                   (select m.no from cases.case_file m where m.id = c.merged_into) as merged_into,
                   (select a.task from cases.assignment a
                     where a.case_id = c.id and a.kind = 'LEAD' and a.ended_at is null) as held_for,
                   exists (select from cases.handover_line h
                            where h.case_id = c.id and h.unit_id = c.unit_id and h.handed_at is not null
                              and h.signed_at is null) as unsigned,
                   exists (select from cases.deletion d where d.case_id = c.id) as anonymised
              from cases.case_file c
              left join cases.case_words w on w.case_id = c.id
             where c.no = :no
            """)
        .param("no", no.value())
        .query(DeskSheet.class)
        .optional()
        .orElseThrow(() -> Rejection.notFound("case.not-found", no.value()));
  }

  /** Whether this officer wrote the report down for somebody else. */
  boolean wroteDown(DeskSheet sheet, Viewer officer) {
    return db.sql(
            """
            select exists (
              select from cases.case_event where case_id = :id and seq = 1 and act = 'RECEIVED' and by_id = :me)
            """)
        .param("id", sheet.id())
        .param("me", officer.party().value())
        .query(Boolean.class)
        .single();
  }

  private List<DeskFile.Question> questions(DeskSheet sheet) {
    return db.sql(
            """
            select kind, asked_by, asked_at, reason, remedy, until as as_until, cause
              from cases.approval
             where case_id = :id and decided_at is null and ended_at is null
             limit 3
            """)
        .param("id", sheet.id())
        .query(DeskFile.Question.class)
        .list();
  }

  private List<Long> helping(DeskSheet sheet) {
    return db.sql(
            """
            select unit_id from cases.assignment
             where case_id = :id and kind = 'HELPER' and ended_at is null
             limit 50
            """)
        .param("id", sheet.id())
        .query(Long.class)
        .list();
  }
}
