package gongzhi.cases.records;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.records.DueQuery.Due;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.notices.ForgottenMatters;
import gongzhi.site.files.Photos;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.transparency.TransparencyLog;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes everything personal out of one case (匿名化): who reported it and who joined, words of
 * everybody, where exactly it was, photos, sides of a dispute, what letters and notices said of it,
 * and what opens the public record. Counts, states, dates, the community and the leaves of the
 * public log stay.
 */
@Component
class Anonymiser {

  /** What stands where words stood that a table wants. */
  private static final String GONE = "—";

  /** Each about one case, by its id or its number. */
  private static final List<String> STATEMENTS =
      List.of(
          """
          update cases.case_words set words = '', words_kept = '', reporter_id = -case_id where case_id = :id
          """,
          """
          update cases.case_event
             set words = '', detail = cases.without_words(detail),
                 by_id = case when role is null and unit_id is null and by_id > 0 then -case_id else by_id end
           where case_id = :id
          """,
          """
          update cases.assignment
             set task = :gone, outcome_words = case when outcome_words is null then null else '' end
           where case_id = :id
          """,
          """
          update cases.approval
             set reason = :gone, remedy = case when remedy = '' then '' else :gone end, decision_words = ''
           where case_id = :id
          """,
          """
          update cases.reminder
             set words = '', answer = case when answer = '' then '' else :gone end,
                 by_id = case when by_reporter then -case_id else by_id end
           where case_id = :id
          """,
          """
          update cases.supervision
             set reason = case when reason = '' then '' else :gone end,
                 answer = case when answer = '' then '' else :gone end,
                 conclusion = case when conclusion = '' then '' else :gone end
           where case_id = :id
          """,
          """
          update cases.part
             set task = :gone, said = case when said = '' then '' else :gone end
           where case_id = :id
          """,
          "update cases.joint_order set matter = :gone where case_id = :id",
          """
          update cases.three_party_turn
             set question = :gone, answer = case when answer = '' then '' else :gone end
           where case_id = :id
          """,
          "update cases.confiding set reason = case when reason = '' then '' else :gone end where case_id = :id",
          "update cases.meeting_word set reason = :gone where case_id = :id",
          "update cases.sent_anyway set reason = :gone where case_id = :id",
          "update cases.whistle set reason = :gone where case_id = :id",
          "update cases.petition set objection = case when objection = '' then '' else :gone end where case_id = :id",
          "update cases.handover_line set demand = :gone where case_id = :id",
          "update cases.visit set heard = '' where case_no = :no",
          "delete from cases.note where case_no = :no",
          "delete from cases.follow where case_no = :no",
          "delete from cases.joiner where case_id = :id",
          """
          delete from cases.mediation_side
           where mediation_id in (select m.id from cases.mediation m where m.case_id = :id)
          """,
          """
          update cases.legal_hold h set area_path = d.area_path from cases.deletion d where d.case_id = :id and h.case_id = :id
          """,
          """
          update cases.record_export x set area_path = d.area_path from cases.deletion d where d.case_id = :id and x.case_id = :id
          """,
          "delete from cases.photo_release where case_id = :id",
          "delete from cases.public_words where case_id = :id");

  private final JdbcClient db;
  private final RuleBook book;
  private final Photos photos;
  private final TransparencyLog log;
  private final Areas areas;
  private final ForgottenMatters told;

  Anonymiser(
      JdbcClient db,
      RuleBook book,
      Photos photos,
      TransparencyLog log,
      Areas areas,
      ForgottenMatters told) {
    this.areas = areas;
    this.told = told;
    this.db = db;
    this.book = book;
    this.photos = photos;
    this.log = log;
  }

  /** Anonymises the case in the running transaction and writes the line that says by which rule. */
  void forget(Due due, Instant now) {
    Area community = communityOf(due);
    note(due, community, now);
    for (String statement : STATEMENTS) {
      db.sql(statement).param("id", due.id()).param("no", due.no()).param("gone", GONE).update();
    }
    photos.forget(photosOf(due));
    told.forget(due.no());
    forgetRecord(due, community);
  }

  /** Where it lies from now on; the building would lead to the door. */
  private Area communityOf(Due due) {
    return areas.get(
        db.sql("select community_id from cases.case_file where id = :id")
            .param("id", due.id())
            .query(Long.class)
            .optional()
            .map(AreaId::new)
            .orElseThrow());
  }

  private void note(Due due, Area community, Instant now) {
    db.sql(
            """
            insert into cases.deletion (case_id, case_no, area_path, rule, years, closed_at, done_at)
            values (:id, :no, :path, :rule, :years, :closed, :now)
            """)
        .param("id", due.id())
        .param("no", due.no())
        .param("path", community.path())
        .param("rule", due.rule().name())
        .param("years", due.years())
        .param("closed", Timestamp.from(due.closedAt()))
        .param("now", Timestamp.from(now))
        .update();
  }

  private List<String> photosOf(Due due) {
    return db.sql("delete from cases.case_photo where case_id = :id returning photo_id")
        .param("id", due.id())
        .query(String.class)
        .list();
  }

  /** What the case is called from now on is its category, for everyone. */
  private void forgetRecord(Due due, Area community) {
    String record = new CaseNo(due.no()).subject();
    log.forget(record, "kept for " + due.years() + " years");
    String category = book.of(due.place(), due.ruleVersion()).category(due.category()).name().zh();
    db.sql(
            """
            update cases.case_file
               set title = :title, title_public = null, area_id = :area, area_path = :path, address = '', lng = null, lat = null, cell = null, last_leaf = :leaf
             where id = :id
            """)
        .param("id", due.id())
        .param("title", category)
        .param("area", community.id().value())
        .param("path", community.path())
        .param("leaf", log.lastOf(record).orElseThrow())
        .update();
  }
}
