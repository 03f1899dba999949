package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The name under which WeChat knows a person to the official account (微信 OpenID), sealed like a
 * phone number; nobody is shown it.
 */
@Component
public class WechatId {

  /**
   * What the person sees of it.
   *
   * @param open false from the moment WeChat said that they no longer follow
   */
  public record Binding(Instant since, boolean open) {}

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final ProgramWork program;
  private final InstantSource clock;

  WechatId(
      JdbcClient db,
      FieldCipher cipher,
      BlindIndex index,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.cipher = cipher;
    this.index = index;
    this.program = program;
    this.clock = clock;
  }

  /** Since when it is bound; empty for somebody who has bound none. */
  public Optional<Binding> of(PartyId person) {
    return program.call(
        () ->
            db.sql(
                    """
                    select wechat_since as since, wechat_closed_at is null as open
                      from parties.identity
                     where party_id = :party and wechat_sealed is not null
                    """)
                .param("party", person.value())
                .query(Binding.class)
                .optional());
  }

  /** The name itself, for sending alone; empty where it is not bound or no longer open. */
  public Optional<String> openId(PartyId person) {
    return program
        .call(
            () ->
                db.sql(
                        """
                        select wechat_sealed from parties.identity
                         where party_id = :party and wechat_sealed is not null and wechat_closed_at is null
                        """)
                    .param("party", person.value())
                    .query((row, _) -> row.getBytes(1))
                    .optional())
        .map(kept -> cipher.open(kept, Field.WECHAT.placeOf(person)));
  }

  /** Whether WeChat reaches this person; asked in a transaction of the program. */
  public boolean reaches(PartyId person) {
    return db.sql(
            """
            select exists (select from parties.identity
                            where party_id = :party and wechat_sealed is not null and wechat_closed_at is null)
            """)
        .param("party", person.value())
        .query(Boolean.class)
        .single();
  }

  /** From now on this name stands for the person; refuses one that is bound to somebody else. */
  public void bind(PartyId person, String openId) {
    try {
      program.run(() -> keep(person, openId));
    } catch (DuplicateKeyException e) {
      throw Rejection.of("me.wechat.of-another");
    }
  }

  /** No WeChat any more. */
  public void unbind(PartyId person) {
    program.run(
        () ->
            db.sql(
                    """
                    update parties.identity
                       set wechat_sealed = null, wechat_index = null, wechat_since = null, wechat_closed_at = null
                     where party_id = :party
                    """)
                .param("party", person.value())
                .update());
  }

  /** WeChat says that it no longer leads to this person; binding it again opens it. */
  public void close(PartyId person) {
    program.run(
        () ->
            db.sql(
                    """
                    update parties.identity set wechat_closed_at = :now
                     where party_id = :party and wechat_sealed is not null and wechat_closed_at is null
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("party", person.value())
                .update());
  }

  private int keep(PartyId person, String openId) {
    return db.sql(
            """
            update parties.identity
               set wechat_sealed = :sealed, wechat_index = :index, wechat_since = :now, wechat_closed_at = null
             where party_id = :party
            """)
        .param("sealed", cipher.seal(openId, Field.WECHAT.placeOf(person)))
        .param("index", index.of("wechat", openId))
        .param("now", Timestamp.from(clock.instant()))
        .param("party", person.value())
        .update();
  }

  @EventListener
  void on(OwnDataAsked asked) {
    asked.add("wechat", of(asked.person()).stream().toList());
  }
}
