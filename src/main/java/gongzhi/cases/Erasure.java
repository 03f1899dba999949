package gongzhi.cases;

import gongzhi.cases.path.CaseNo;
import gongzhi.parties.identity.PersonErased;
import gongzhi.shared.Rejection;
import gongzhi.transparency.TransparencyLog;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Destroys what a person wrote about their finished matters when they leave, here and in what opens
 * the public record. A matter still open needs its reporter's word first.
 */
@Component
class Erasure {

  private static final int MOST = 10_000;

  /** All that the reporter wrote at any step; what others wrote stays theirs. */
  private static final List<String> OWN_WORDS =
      List.of(
          "update cases.case_words set words = '', words_kept = '' where case_id = :id",
          """
          update cases.case_event set words = '', detail = cases.without_words(detail)
           where case_id = :id and role is null and unit_id is null
             and by_id = (select w.reporter_id from cases.case_words w where w.case_id = :id)
          """,
          "update cases.reminder set words = '' where case_id = :id and by_reporter",
          "update cases.petition set objection = case when objection = '' then '' else '—' end where case_id = :id");

  private final JdbcClient db;
  private final TransparencyLog log;

  Erasure(JdbcClient db, TransparencyLog log) {
    this.db = db;
    this.log = log;
  }

  /** One matter of the person. */
  record Matter(long id, String no, boolean open) {}

  @EventListener
  void on(PersonErased erased) {
    List<Matter> matters = mattersOf(erased.person().value());
    List<String> open = matters.stream().filter(Matter::open).map(Matter::no).toList();
    if (!open.isEmpty()) {
      throw Rejection.of("case.open-before-deletion", open.size(), open.getFirst())
          .leadingTo("/cases/" + open.getFirst());
    }
    matters.forEach(this::erase);
  }

  /** Held until the end, and always in the same order. */
  private List<Matter> mattersOf(long person) {
    return db.sql(
            """
            select c.id, c.no, c.closed_at is null as open
              from cases.case_file c
              join cases.case_words w on w.case_id = c.id
             where w.reporter_id = :person
             order by c.id
             limit :most
               for no key update of c
            """)
        .param("person", person)
        .param("most", MOST)
        .query(Matter.class)
        .list();
  }

  private void erase(Matter matter) {
    String record = new CaseNo(matter.no()).subject();
    for (String statement : OWN_WORDS) {
      db.sql(statement).param("id", matter.id()).update();
    }
    log.forget(record, "the person's own wish");
    db.sql(
            """
            update cases.case_file
               set title = coalesce(title_public, no), address = '', lng = null, lat = null, last_leaf = :leaf
             where id = :id
            """)
        .param("leaf", log.lastOf(record).orElseThrow())
        .param("id", matter.id())
        .update();
  }
}
