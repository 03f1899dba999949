package gongzhi.cases.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has happened on a case, with the rights of the running transaction. */
@Component
public class CaseSteps {

  private static final int ENTRIES_MAX = 500;

  private static final String OWN =
      "audience, words, detail ->> 'remedy' as remedy, (detail ->> 'until')::timestamptz as until, (detail ->> 'promised')::timestamptz as promised";

  private static final String WORK =
      """
      case when detail ->> 'task' is not null then 'STAFF' else audience end as audience,
      case when cases.is_behind_doors(case_id, act) or cases.is_of_the_reporter(case_id, act) then null
           else coalesce(detail ->> 'task', words) end as words, detail ->> 'remedy' as remedy,
      (detail ->> 'until')::timestamptz as until, (detail ->> 'promised')::timestamptz as promised
      """;

  private static final String OPEN =
      "audience, cases.words_for_everyone(case_id, seq) as words, null::text as remedy, null::timestamptz as until, null::timestamptz as promised";

  private final JdbcClient db;

  CaseSteps(JdbcClient db) {
    this.db = db;
  }

  /** The newest steps first, with all that staff may read; at most 500. */
  public List<CaseSheet.Entry> workEntries(long id) {
    return entries(id, WORK);
  }

  /** The same as its reporter reads them: without the tasks of units. */
  public List<CaseSheet.Entry> ownEntries(long id) {
    return entries(id, OWN);
  }

  /** The same with the words that everyone may read. */
  List<CaseSheet.Entry> openEntries(long id) {
    return entries(id, OPEN);
  }

  /** What whoever runs this was told at once because they joined; by the number of the step. */
  Map<Integer, String> toldToMe(long id) {
    return db
        .sql("select seq, words from cases.words_told_to_me(:id) limit :most")
        .param("id", id)
        .param("most", ENTRIES_MAX)
        .query((row, _) -> Map.entry(row.getInt("seq"), row.getString("words")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The photos in the order of the steps they came with; at most 60. */
  public List<CaseSheet.Photo> photos(long id) {
    return db.sql(
            """
            select p.photo_id, p.event_seq, p.taken, e.at
              from cases.case_photo p
              join cases.case_event e on e.case_id = p.case_id and e.seq = p.event_seq
             where p.case_id = :id
             order by p.event_seq, p.photo_id
             limit 60
            """)
        .param("id", id)
        .query(CaseSheet.Photo.class)
        .list();
  }

  private List<CaseSheet.Entry> entries(long id, String words) {
    return db.sql(
            """
            select seq, act, role, unit_id, at, taken_by, to_unit_id as to_unit, result, meeting, from_category, to_category,
                   cases.words_wait(case_id, seq) as waits,
                   case when cases.words_changed(case_id, seq) then cases.words_for_everyone(case_id, seq) end as shown, %s
              from cases.case_event
             where case_id = :id
             order by seq desc
             limit :most
            """
                .formatted(words))
        .param("id", id)
        .param("most", ENTRIES_MAX)
        .query(CaseSheet.Entry.class)
        .list();
  }
}
