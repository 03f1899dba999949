package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody does not want to get by which way (通知设置). Everything stays readable inside the
 * program, and what the law asks to be told is always sent.
 */
@Component
public class NoticeChoices {

  /** One thing that somebody has switched off. */
  public record Off(NoticeKind kind, Way way) {}

  private final JdbcClient db;
  private final ObjectProvider<Channel> channels;
  private final InstantSource clock;

  NoticeChoices(JdbcClient db, ObjectProvider<Channel> channels, InstantSource clock) {
    this.db = db;
    this.channels = channels;
    this.clock = clock;
  }

  /** The ways that exist here, in their order. */
  public List<Way> ways() {
    return channels.stream().map(Channel::way).distinct().sorted().toList();
  }

  /** What this person has switched off; read with the rights of the running transaction. */
  @Transactional(readOnly = true)
  public Set<Off> of(PartyId person) {
    return new HashSet<>(
        db.sql("select kind, way from parties.notice_choice where party_id = :party limit 50")
            .param("party", person.value())
            .query(Off.class)
            .list());
  }

  /** From now on exactly this is switched off. */
  @Transactional
  public void keep(PartyId person, Set<Off> off) {
    if (off.stream().anyMatch(one -> !one.kind().isFree())) {
      throw Rejection.invalid("me.notices.legal-stays");
    }
    db.sql("delete from parties.notice_choice where party_id = :party")
        .param("party", person.value())
        .update();
    off.forEach(one -> insert(person, one));
  }

  private void insert(PartyId person, Off one) {
    db.sql(
            """
            insert into parties.notice_choice (party_id, kind, way, chosen_at)
            values (:party, :kind, :way, :now)
            """)
        .param("party", person.value())
        .param("kind", one.kind().name())
        .param("way", one.way().name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
