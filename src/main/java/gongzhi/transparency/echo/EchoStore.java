package gongzhi.transparency.echo;

import gongzhi.parties.PartyId;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every statement about published sheets. */
@Component
class EchoStore {

  private static final String SELECT =
      """
      select s.id, s.community_id, s.month, s.no, s.check_code, s.record, s.content, s.unit_id, s.published_at,
             p.photo_id, p.posted_at
        from transparency.echo_sheet s
        left join transparency.echo_posting p on p.sheet_id = s.id
             and not exists (select from transparency.echo_taking_down d where d.sheet_id = p.sheet_id and d.attempt = p.attempt)
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  EchoStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  Optional<Published> find(AreaId community, YearMonth month) {
    return db.sql(SELECT + " where s.community_id = :community and s.month = :month")
        .param("community", community.value())
        .param("month", month.atDay(1))
        .query(this::published)
        .optional();
  }

  /** The sheets of these communities for one month; as many as there are communities at most. */
  List<Published> of(Collection<AreaId> communities, YearMonth month) {
    return db.sql(
            SELECT
                + """
                 where s.community_id = any(:communities) and s.month = :month
                 order by s.community_id
                 limit 1000
                """)
        .param("communities", communities.stream().map(AreaId::value).toArray(Long[]::new))
        .param("month", month.atDay(1))
        .query(this::published)
        .list();
  }

  /** Months of this community with a sheet, the newest first; at most sixty. */
  List<YearMonth> months(AreaId community) {
    return db.sql(
            """
            select month from transparency.echo_sheet
             where community_id = :community
             order by month desc
             limit 60
            """)
        .param("community", community.value())
        .query((row, _) -> YearMonth.from(row.getDate(1).toLocalDate()))
        .list();
  }

  /** The next number of the month; whoever asks later waits until this transaction ends. */
  String nextNumber(YearMonth month) {
    return db.sql(
            """
            select format('HYB-%s-%s', to_char(cast(:month as date), 'YYMM'), lpad((count(*) + 1)::text, 4, '0'))
              from transparency.echo_sheet,
                   (select pg_advisory_xact_lock(hashtext('gongzhi echo numbers'))) as alone
             where month = :month
            """)
        .param("month", month.atDay(1))
        .query(String.class)
        .single();
  }

  /** Says whether it was the first for this community and month. */
  boolean insert(Published sheet, Area community, PartyId by) {
    return db.sql(
                """
                insert into transparency.echo_sheet
                       (community_id, area_path, month, no, check_code, record, content, published_by, unit_id, published_at)
                values (:community, :path, :month, :no, :code, :record, :content::jsonb, :by, :unit, :at)
                on conflict (community_id, month) do nothing
                """)
            .param("community", community.id().value())
            .param("path", community.path())
            .param("month", sheet.month().atDay(1))
            .param("no", sheet.no())
            .param("code", sheet.checkCode())
            .param("record", sheet.record())
            .param("content", json.writeValueAsString(sheet.sheet()))
            .param("by", by.value())
            .param("unit", sheet.unit() == null ? null : sheet.unit().value())
            .param("at", Timestamp.from(sheet.publishedAt()))
            .update()
        == 1;
  }

  /** Says whether no other photo shows it hanging now. */
  boolean posted(Published sheet, String photo, PartyId by, Instant now) {
    return db.sql(
                """
                insert into transparency.echo_posting (sheet_id, attempt, photo_id, posted_by, posted_at)
                select :sheet, count(*) + 1, :photo, :by, :now
                  from transparency.echo_posting p
                  left join transparency.echo_taking_down d using (sheet_id, attempt)
                 where p.sheet_id = :sheet
                having count(*) = count(d.sheet_id)
                on conflict (sheet_id, attempt) do nothing
                """)
            .param("sheet", sheet.id())
            .param("photo", photo)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Says whether this photo was to be seen until now. */
  boolean takeDown(Published sheet, String reason, PartyId by, Instant now) {
    return db.sql(
                """
                insert into transparency.echo_taking_down (sheet_id, attempt, reason, taken_by, taken_at)
                select p.sheet_id, p.attempt, :reason, :by, :now
                  from transparency.echo_posting p
                 where p.sheet_id = :sheet and p.photo_id = :photo
                on conflict (sheet_id, attempt) do nothing
                """)
            .param("sheet", sheet.id())
            .param("photo", sheet.photo())
            .param("reason", reason)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Whether this photo shows a sheet hanging and was not taken down. */
  boolean hangs(String photo) {
    return db.sql(
            """
            select exists (
              select from transparency.echo_posting p
                left join transparency.echo_taking_down d using (sheet_id, attempt)
               where p.photo_id = :photo and d.sheet_id is null)
            """)
        .param("photo", photo)
        .query(Boolean.class)
        .single();
  }

  private Published published(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp posted = row.getTimestamp("posted_at");
    long unit = row.getLong("unit_id");
    return new Published(
        row.getLong("id"),
        new AreaId(row.getLong("community_id")),
        YearMonth.from(row.getDate("month").toLocalDate()),
        row.getString("no"),
        row.getString("check_code"),
        row.getString("record"),
        json.readValue(row.getString("content"), EchoSheet.class),
        unit == 0 ? null : new PartyId(unit),
        row.getTimestamp("published_at").toInstant(),
        row.getString("photo_id"),
        posted == null ? null : posted.toInstant());
  }
}
