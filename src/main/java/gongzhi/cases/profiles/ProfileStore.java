package gongzhi.cases.profiles;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about profiles of neighbourhoods. */
@Component
public class ProfileStore {

  private static final int OF_ONE = 500;
  private static final int OF_ALL = 50_000;

  private static final String SELECT =
      """
      select id, area_id as area, fact, value, words, as_of, source, ends_id as ends, entered_by as "by",
             entered_at as "at"
        from cases.neighbourhood_entry
      """;

  private final JdbcClient db;

  ProfileStore(JdbcClient db) {
    this.db = db;
  }

  /** The profile of one neighbourhood; empty while nobody entered anything. */
  public Profile of(AreaId neighbourhood) {
    return new Profile(
        db.sql(SELECT + " where area_id = :area order by id desc limit :most")
            .param("area", neighbourhood.value())
            .param("most", OF_ONE)
            .query(Entry.class)
            .list());
  }

  /** The profiles of all neighbourhoods on this ground that have one. */
  public Map<AreaId, Profile> on(Area ground) {
    return db
        .sql(SELECT + " where area_path ^@ :path order by id desc limit :most")
        .param("path", ground.path())
        .param("most", OF_ALL)
        .query(Entry.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Entry::area, Collectors.collectingAndThen(Collectors.toList(), Profile::new)));
  }

  /** Who wrote it, and when. */
  record Written(PartyId by, Instant at) {}

  long insert(Area where, NewEntry entry, @Nullable Long ends, Written written) {
    try {
      return db.sql(
              """
              insert into cases.neighbourhood_entry
                (area_id, area_path, fact, value, words, as_of, source, ends_id, entered_by, entered_at)
              values (:area, :path, :fact, :value, :words, :day, :source, :ends, :by, :at)
              returning id
              """)
          .param("area", where.id().value())
          .param("path", where.path())
          .param("fact", entry.fact().name())
          .param("value", entry.value())
          .param("words", entry.words())
          .param("day", Objects.requireNonNull(entry.asOf()))
          .param("source", entry.source())
          .param("ends", ends, Types.BIGINT)
          .param("by", written.by().value())
          .param("at", Timestamp.from(written.at()))
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw Rejection.of("profile.ended-already");
    }
  }
}
