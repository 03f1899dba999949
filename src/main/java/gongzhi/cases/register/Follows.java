package gongzhi.cases.register;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.PersonErased;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.calendar.WorkingCalendar;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What residents follow; private to each, and gone when the person leaves. */
@Component
public class Follows {

  /** Nobody follows more. */
  public static final int MOST = 20;

  private final JdbcClient db;
  private final InstantSource clock;
  private final TransactionTemplate apart;

  Follows(JdbcClient db, InstantSource clock, PlatformTransactionManager transactions) {
    this.db = db;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setReadOnly(true);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Refuses whoever did not come in as a resident: what staff must see comes to their desk. */
  public static void requireResident(Viewer viewer) {
    if (viewer.kind() != Viewer.Kind.RESIDENT) {
      throw Rejection.forbidden("follow.residents-only");
    }
  }

  /**
   * Begins to follow; what is followed already stays as it is.
   *
   * @param caseNo one public case, or empty for all of the ground
   * @throws Rejection (409) beyond {@link #MOST}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(Viewer viewer, AreaId area, String group, String caseNo) {
    requireResident(viewer);
    long me = viewer.party().value();
    db.sql(
            "select pg_advisory_xact_lock(hashtext('gongzhi follows'), cast(:me % 1000000 as integer))")
        .param("me", me)
        .query()
        .listOfRows();
    if (count(me) >= MOST) {
      throw Rejection.of("follow.too-many", MOST);
    }
    Instant now = clock.instant();
    db.sql(
            """
            insert into cases.follow (party_id, area_id, group_code, case_no, since, told_on, told_until)
            values (:me, :area, :group, :case, :now, :today, :now)
            on conflict (party_id, area_id, group_code, case_no) do nothing
            """)
        .param("me", me)
        .param("area", area.value())
        .param("group", group)
        .param("case", caseNo)
        .param("now", Timestamp.from(now))
        .param("today", java.sql.Date.valueOf(now.atZone(WorkingCalendar.ZONE).toLocalDate()))
        .update();
  }

  private int count(long me) {
    return db.sql("select count(*) from cases.follow where party_id = :me")
        .param("me", me)
        .query(Integer.class)
        .single();
  }

  /** Follows it no more; somebody else's looks like one that does not exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(Viewer viewer, long id) {
    requireResident(viewer);
    int ended =
        db.sql("delete from cases.follow where id = :id and party_id = :me")
            .param("id", id)
            .param("me", viewer.party().value())
            .update();
    if (ended == 0) {
      throw Rejection.notFound("follow.no-such");
    }
  }

  /** What this resident follows, the newest last. */
  public List<Follow> of(PartyId person) {
    return Viewer.resident(person, Instant.EPOCH)
        .scope()
        .call(() -> Objects.requireNonNull(apart.execute(_ -> read(person))));
  }

  private List<Follow> read(PartyId person) {
    return db.sql(
            """
            select id, party_id, area_id, group_code as "group", case_no, since, told_until
              from cases.follow
             where party_id = :me
             order by id
             limit :most
            """)
        .param("me", person.value())
        .param("most", MOST)
        .query(Follow.class)
        .list();
  }

  @EventListener
  void on(PersonErased erased) {
    db.sql("delete from cases.follow where party_id = :person")
        .param("person", erased.person().value())
        .update();
  }

  @EventListener
  void on(OwnDataAsked asked) {
    asked.add("follows", of(asked.person()));
  }
}
