package gongzhi.parties.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what and who saw whom on the auditor's ground, newest first, under the names they had
 * then. Read with the rights of the auditor.
 */
@Component
public class Traces {

  private static final String ALL =
      """
      select kind, id, at, what, by_label as by, whom, about, role, area_id as area from (
        select 'EVENT' as kind, e.id, e.at, e.what,
               coalesce(parties.label_then(case when e.by_id is null and e.what = 'signed in' then a.party_id
                                                else e.by_id end, e.at), '') as by_label,
               coalesce(parties.label_then(a.party_id, e.at), '') as whom,
               e.about, '' as role, null::bigint as area_id
          from parties.security_event e
          left join parties.account a on a.id = e.account_id
         where e.at >= :from and e.at < :until and parties.is_watched(e.by_id, a.party_id, e.at)
        union all
        select 'REVEAL', r.id, r.at, 'saw ' || lower(r.field),
               parties.label_then(r.by_id, r.at), parties.label_then(r.party_id, r.at),
               btrim(r.matter || ' ' || r.reason), '', null
          from parties.reveal r
         where r.at >= :from and r.at < :until and parties.is_watched(r.by_id, r.party_id, r.at)
        union all
        select 'PROPOSED', p.id, p.proposed_at, 'proposed ' || lower(p.act),
               parties.label_then(p.proposed_by, p.proposed_at), parties.label_then(p.party_id, p.proposed_at),
               p.basis, p.role, p.area_id
          from parties.proposal p
          join territory.area_label g on g.id = p.area_id
         where p.proposed_at >= :from and p.proposed_at < :until and shared.in_scope(g.path)
        union all
        select 'DECIDED', p.id, p.decided_at, lower(p.outcome) || ' ' || lower(p.act),
               parties.label_then(p.decided_by, p.decided_at), parties.label_then(p.party_id, p.decided_at),
               p.basis, p.role, p.area_id
          from parties.proposal p
          join territory.area_label g on g.id = p.area_id
         where p.decided_at >= :from and p.decided_at < :until and shared.in_scope(g.path)) trace
       where (:kind = '' or kind = :kind)
         and (:words = '' or position(:words in by_label) > 0 or position(:words in whom) > 0
              or position(:words in about) > 0)
         and (at, kind, id) < (:at, :atKind, :atId)
       order by at desc, kind desc, id desc
       limit :most
      """;

  /**
   * One trace.
   *
   * @param kind {@code EVENT} for accounts and settings, {@code REVEAL} for a look at personal
   *     data, {@code PROPOSED} and {@code DECIDED} for posts
   * @param what a few fixed words
   * @param by label of who did it; whoever signs in does so themselves; empty for the program
   * @param whom label of the person concerned; empty for none
   * @param role key of the post it is about, and its area; empty and null for none
   */
  public record Trace(
      String kind,
      long id,
      Instant at,
      String what,
      String by,
      String whom,
      String about,
      String role,
      @Nullable Long area) {}

  /**
   * Which traces.
   *
   * @param kind one of the kinds; empty for all
   * @param words contained in a label or in what it was about; empty for all
   */
  public record Asked(String kind, String words, Instant from, Instant until) {}

  /** Where the page before ended. */
  public record After(Instant at, String kind, long id) {

    /** The newest come first. */
    public static After beginning(Asked asked) {
      return new After(asked.until(), "", 0);
    }
  }

  private final JdbcClient db;

  Traces(JdbcClient db) {
    this.db = db;
  }

  /** At most so many traces after the given one. */
  public List<Trace> read(Asked asked, After after, int most) {
    return db.sql(ALL)
        .param("from", Timestamp.from(asked.from()))
        .param("until", Timestamp.from(asked.until()))
        .param("kind", asked.kind())
        .param("words", asked.words().strip())
        .param("at", Timestamp.from(after.at()))
        .param("atKind", after.kind())
        .param("atId", after.id())
        .param("most", most)
        .query(Trace.class)
        .list();
  }
}
