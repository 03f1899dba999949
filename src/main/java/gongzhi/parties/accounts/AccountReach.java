package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On whose ground an account lies: that of the posts its person holds or is going to hold; once all
 * have ended, that of those held last. Whoever never held one is nobody's.
 */
@Component
class AccountReach {

  private final JdbcClient db;
  private final ProgramWork program;
  private final Posts posts;
  private final InstantSource clock;

  AccountReach(JdbcClient db, ProgramWork program, Posts posts, InstantSource clock) {
    this.db = db;
    this.posts = posts;
    this.program = program;
    this.clock = clock;
  }

  private record Ground(String path, boolean administers) {}

  /** Refuses unless this viewer administers this person's account; out of reach looks like none. */
  void require(Viewer viewer, PartyId person) {
    if (!viewer.mayAnywhere(Permission.ACCOUNT_MANAGE) || viewer.is(person)) {
      throw Rejection.forbidden("permission.missing", Permission.ACCOUNT_MANAGE.name());
    }
    boolean within =
        grounds(person).stream()
            .anyMatch(ground -> viewer.may(Permission.ACCOUNT_MANAGE, ground.path()));
    if (!within) {
      throw Rejection.notFound("login.no-account");
    }
  }

  /**
   * The area of the person's post as one of the three administrators, or one that proposes posts:
   * whoever gave themselves a way in as the one could appoint anybody as the other. Empty for all
   * others.
   */
  Optional<String> administers(PartyId person) {
    return grounds(person).stream()
        .filter(Ground::administers)
        .map(Ground::path)
        .findFirst()
        .or(() -> proposes(person));
  }

  private Optional<String> proposes(PartyId person) {
    return posts.seatsOf(person, clock.instant()).stream()
        .filter(seat -> seat.role().permissions().contains(Permission.POST_PROPOSE))
        .map(seat -> seat.post().areaPath())
        .findFirst();
  }

  private List<Ground> grounds(PartyId person) {
    Instant now = clock.instant();
    return program.call(
        () ->
            db.sql(
                    """
                    with held as (
                      select area_path, duty, held_to, held_to is null or held_to > :now as lasting
                        from parties.post where party_id = :person)
                    select area_path as path, lasting and duty <> 'OFFICE' as administers
                      from held
                     where lasting
                        or (not exists (select from held where lasting) and held_to = (select max(held_to) from held))
                     order by administers desc, path
                     limit 200
                    """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(Ground.class)
                .list());
  }
}
