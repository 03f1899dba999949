package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody gets e-mail (电子邮箱), sealed like a phone number; they alone read and change it. */
@Component
public class Mailbox {

  private static final int LONGEST = 120;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,5}");

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int MILLION = 1_000_000;

  private final JdbcClient db;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final ProgramWork program;
  private final InstantSource clock;

  Mailbox(
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

  /** The address of this person; only ever for the person asking, and for sending. */
  public Optional<String> of(PartyId person) {
    return program
        .call(
            () ->
                db.sql(
                        "select email_sealed from parties.identity where party_id = :party and email_sealed is not null")
                    .param("party", person.value())
                    .query((row, _) -> row.getBytes(1))
                    .optional())
        .map(kept -> cipher.open(kept, Field.EMAIL.placeOf(person)));
  }

  /** The six digits that prove today that this person reads mail at this address. */
  public String code(PartyId person, String written) {
    return code(person, checked(written), today());
  }

  /** Keeps the address for whoever has typed the digits sent there today or yesterday. */
  public void confirm(PartyId person, String written, String digits) {
    String address = checked(written);
    String typed = digits.strip();
    boolean right =
        typed.equals(code(person, address, today()))
            || typed.equals(code(person, address, today().minusDays(1)));
    if (!right) {
      throw Rejection.invalid("me.notices.code-wrong");
    }
    keep(person, cipher.seal(address, Field.EMAIL.placeOf(person)));
  }

  /** Remembers that digits were sent there, for as long as they count. */
  public void sent(PartyId person, String written) {
    byte[] sealed = cipher.seal(checked(written), Field.EMAIL.placeOf(person));
    program.run(
        () ->
            db.sql(
                    """
                    update parties.identity set email_asked_sealed = :sealed, email_asked_at = :now
                     where party_id = :party
                    """)
                .param("sealed", sealed)
                .param("now", Timestamp.from(clock.instant()))
                .param("party", person.value())
                .update());
  }

  /** The address that digits were sent to within the last day and that is not confirmed yet. */
  public Optional<String> asked(PartyId person) {
    return program
        .call(
            () ->
                db.sql(
                        """
                        select email_asked_sealed from parties.identity
                         where party_id = :party and email_asked_at > :since
                        """)
                    .param("party", person.value())
                    .param("since", Timestamp.from(clock.instant().minus(A_DAY)))
                    .query((row, _) -> row.getBytes(1))
                    .optional())
        .map(asked -> cipher.open(asked, Field.EMAIL.placeOf(person)));
  }

  /** No e-mail any more. */
  public void forget(PartyId person) {
    keep(person, null);
  }

  private void keep(PartyId person, byte @Nullable [] sealed) {
    program.run(
        () ->
            db.sql(
                    """
                    update parties.identity
                       set email_sealed = :sealed, email_asked_sealed = null, email_asked_at = null
                     where party_id = :party
                    """)
                .param("sealed", sealed, Types.BINARY)
                .param("party", person.value())
                .update());
  }

  private String code(PartyId person, String address, LocalDate day) {
    byte[] hash = index.of("email-code", person + " " + address + " " + day);
    return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(hash).getInt(), MILLION));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String checked(String written) {
    String address = written.strip();
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw Rejection.invalid("me.notices.no-such-address");
    }
    return address;
  }

  @EventListener
  void on(OwnDataAsked asked) {
    asked.add("email", of(asked.person()).stream().toList());
  }
}
