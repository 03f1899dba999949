package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where somebody gets letters (通讯地址), sealed like a phone number. They read it themselves; an
 * office reads it for a letter it prints, and leaves a trace.
 */
@Component
public class PostalAddress {

  public static final int LONGEST = 200;

  private static final int SHORTEST = 6;

  /**
   * What the person sees of it.
   *
   * @param wanted whether letters come besides other ways
   * @param open false from the moment a letter came back
   */
  public record Kept(String text, boolean wanted, boolean open) {}

  /** As it lies in the table. */
  record Sealed(byte[] sealed, boolean wanted, boolean open) {}

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final ProgramWork program;
  private final InstantSource clock;

  PostalAddress(JdbcClient db, FieldCipher cipher, ProgramWork program, InstantSource clock) {
    this.db = db;
    this.cipher = cipher;
    this.program = program;
    this.clock = clock;
  }

  /** The address of this person; only ever for the person asking. */
  public Optional<Kept> of(PartyId person) {
    return program
        .call(
            () ->
                db.sql(
                        """
                        select address_sealed as sealed, letters_wanted as wanted, letters_closed_at is null as open
                          from parties.identity
                         where party_id = :party and address_sealed is not null
                        """)
                    .param("party", person.value())
                    .query(Sealed.class)
                    .optional())
        .map(kept -> new Kept(opened(person, kept.sealed()), kept.wanted(), kept.open()));
  }

  /** Opens what the database handed out together with its trace. */
  public String opened(PartyId person, byte[] sealed) {
    return cipher.open(sealed, Field.ADDRESS.placeOf(person));
  }

  /**
   * Whether letters go to this person: where they are wanted, or nothing else reaches them. Asked
   * in a transaction of the program.
   */
  public boolean takesLetters(PartyId person) {
    return db.sql(
            """
            select exists (
              select from parties.identity
               where party_id = :party and address_sealed is not null and letters_closed_at is null
                 and (letters_wanted
                      or (phone_sealed is null and email_sealed is null
                          and (wechat_sealed is null or wechat_closed_at is not null))))
            """)
        .param("party", person.value())
        .query(Boolean.class)
        .single();
  }

  /** From now on letters go here; an address that was closed opens again. */
  public void keep(PartyId person, String written, boolean wanted) {
    byte[] sealed = cipher.seal(checked(written), Field.ADDRESS.placeOf(person));
    program.run(() -> update(person, sealed, wanted));
  }

  /** No letters any more. */
  public void forget(PartyId person) {
    program.run(() -> update(person, null, false));
  }

  /** A letter came back: no more until an address is given anew. */
  public void close(PartyId person) {
    program.run(
        () ->
            db.sql(
                    """
                    update parties.identity set letters_closed_at = :now
                     where party_id = :party and address_sealed is not null and letters_closed_at is null
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("party", person.value())
                .update());
  }

  /** An address as it can stand on an envelope; refuses what nobody could deliver to. */
  public static String checked(String written) {
    if (!isUsable(written)) {
      throw Rejection.invalid("letters.address-length", SHORTEST, LONGEST);
    }
    return visible(written);
  }

  /** Whether it is neither too short nor too long for an envelope. */
  public static boolean isUsable(String written) {
    int length = visible(written).length();
    return length >= SHORTEST && length <= LONGEST;
  }

  private static String visible(String written) {
    return FullName.seen(written.replaceAll("\\s+", " "));
  }

  private int update(PartyId person, byte @Nullable [] sealed, boolean wanted) {
    return db.sql(
            """
            update parties.identity
               set address_sealed = :sealed, letters_wanted = :wanted, letters_closed_at = null
             where party_id = :party
            """)
        .param("sealed", sealed, Types.BINARY)
        .param("wanted", wanted)
        .param("party", person.value())
        .update();
  }

  @EventListener
  void on(OwnDataAsked asked) {
    asked.add("postalAddress", of(asked.person()).stream().toList());
  }
}
