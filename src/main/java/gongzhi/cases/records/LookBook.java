package gongzhi.cases.records;

import gongzhi.parties.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looked at matters and who took them along, newest first. Read with the rights of the running
 * transaction: an auditor those of the own ground, a person those about themselves.
 */
@Component
public class LookBook {

  private static final String ALL =
      """
      select kind, id, at, by_label as by, whom, about, role, area_path, found from (
        select 'CALLER' as kind, l.id, l.at, coalesce(parties.label_then(l.by_id, l.at), '') as by_label,
               coalesce(parties.label_then(l.person_id, l.at), '') as whom, '' as about, '' as role,
               '' as area_path, l.found
          from cases.history_look l
         where l.at >= :from and l.at < :until
        union all
        select x.kind, x.id, x.at, coalesce(parties.label_then(x.by_id, x.at), ''), '', coalesce(c.no, ''),
               coalesce(x.role, ''), x.area_path, x.cases
          from cases.record_export x
          left join cases.case_file c on c.id = x.case_id
         where x.at >= :from and x.at < :until) look
       where (:kind = '' or kind = :kind or (:kind = 'EXPORT' and kind not in ('CALLER', 'LOOK')))
         and (:words = '' or position(:words in by_label) > 0 or position(:words in whom) > 0
              or position(:words in about) > 0)
         and (at, kind, id) < (:at, :atKind, :atId)
       order by at desc, kind desc, id desc
       limit :most
      """;

  private static final String MINE =
      """
      select kind, id, at, by_label as by, whom, about, role, area_path, found from (
        select 'CALLER' as kind, l.id, l.at, coalesce(p.label, '') as by_label, '' as whom, '' as about, '' as role,
               '' as area_path, l.found
          from cases.history_look l
          left join parties.party_label p on p.id = l.by_id
         where l.person_id = :me
        union all
        select x.kind, x.id, x.at, coalesce(p.label, ''), '', c.no, coalesce(x.role, ''), x.area_path, x.cases
          from cases.record_export x
          join cases.case_words w on w.case_id = x.case_id
          join cases.case_file c on c.id = x.case_id
          left join parties.party_label p on p.id = x.by_id
         where w.reporter_id = :me) look
       where (at, kind, id) < (:at, :atKind, :atId)
       order by at desc, kind desc, id desc
       limit :most
      """;

  /**
   * Which looks.
   *
   * @param kind name of one kind, {@code EXPORT} for all that take something along, empty for all
   * @param words contained in a label or in a number; empty for all
   */
  public record Asked(String kind, String words, Instant from, Instant until) {}

  /** Where the page before ended. */
  public record After(Instant at, String kind, long id) {}

  private final JdbcClient db;

  LookBook(JdbcClient db) {
    this.db = db;
  }

  /** At most so many after the given one, on the auditor's ground. */
  public List<Look> read(Asked asked, After after, int most) {
    return on(ALL, after, most)
        .param("from", Timestamp.from(asked.from()))
        .param("until", Timestamp.from(asked.until()))
        .param("kind", asked.kind())
        .param("words", asked.words())
        .query(Look.class)
        .list();
  }

  /** At most so many after the given one, at matters of this person. */
  public List<Look> at(PartyId person, After after, int most) {
    return on(MINE, after, most).param("me", person.value()).query(Look.class).list();
  }

  private JdbcClient.StatementSpec on(String sql, After after, int most) {
    return db.sql(sql)
        .param("at", Timestamp.from(after.at()))
        .param("atKind", after.kind())
        .param("atId", after.id())
        .param("most", most);
  }
}
