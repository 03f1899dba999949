package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Buckets.Limit;
import gongzhi.parties.identity.OwnData;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.notices.Message;
import gongzhi.parties.notices.PhoneTexts;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Residents prove who they are by a code sent to their phone. Whether a number is known makes no
 * difference to any answer; the first sign-in opens the account.
 */
@Component
public class ResidentLogin {

  /** Message key of the text with the code; the code is its only word. */
  public static final String TEXT = "notice.code";

  private static final Logger LOG = LoggerFactory.getLogger(ResidentLogin.class);
  private static final Limit PER_MINUTE = new Limit("code-minute", 1, Duration.ofMinutes(1));
  private static final Limit PER_DAY = new Limit("code-day", 10, Duration.ofDays(1));
  private static final Limit PER_ADDRESS = new Limit("code-address", 60, Duration.ofHours(1));

  private final PhoneCodes codes;
  private final Buckets buckets;
  private final People people;
  private final AccountStore accounts;
  private final PhoneTexts texts;
  private final Surroundings around;

  /** The program's own rights and its clock. */
  @Component
  record Surroundings(ProgramWork program, InstantSource clock) {}

  ResidentLogin(
      PhoneCodes codes,
      Buckets buckets,
      People people,
      AccountStore accounts,
      PhoneTexts texts,
      Surroundings around) {
    this.codes = codes;
    this.buckets = buckets;
    this.people = people;
    this.accounts = accounts;
    this.texts = texts;
    this.around = around;
  }

  /**
   * Sends a code, to be typed in the same browser. At most one a minute and ten a day for a number,
   * sixty an hour for an address.
   */
  public void sendCode(PhoneNumber phone, String browser, String address) {
    boolean allowed =
        buckets.take(PER_ADDRESS, "address/" + address)
            && buckets.take(PER_MINUTE, "phone/" + phone.digits())
            && buckets.take(PER_DAY, "phone/" + phone.digits());
    if (!allowed) {
      throw Rejection.tooMany("login.code-too-often");
    }
    String code = codes.issue(phone, browser);
    Message message =
        new Message(UUID.randomUUID(), phone, null, Person.UNNAMED, TEXT, List.of(code), "/login");
    send(message, phone);
  }

  /** What never went out counts for nothing, and says so. */
  private void send(Message message, PhoneNumber phone) {
    try {
      texts.send(message);
    } catch (RuntimeException e) {
      LOG.warn("A code for signing in could not be sent: {}", e.toString());
      buckets.giveBack(PER_MINUTE, "phone/" + phone.digits());
      buckets.giveBack(PER_DAY, "phone/" + phone.digits());
      throw Rejection.busy("login.code-not-sent");
    }
  }

  /** The account of the phone the code was sent to; refuses a wrong, old or used code. */
  public Account prove(String browser, String code) {
    PhoneNumber phone =
        codes
            .redeem(browser, code.replaceAll("\\s", ""))
            .orElseThrow(() -> Rejection.invalid("login.code-wrong"));
    return around
        .program()
        .call(() -> accounts.resident(people.enter(Person.with(phone)), around.clock().instant()))
        .orElseThrow(() -> Rejection.forbidden("login.locked"));
  }

  /** The phone of somebody who is signed in and must prove it again. */
  public PhoneNumber phoneOf(PartyId person) {
    OwnData own = people.own(person);
    String phone = own.phone();
    if (phone == null) {
      throw Rejection.notFound("login.no-phone");
    }
    return new PhoneNumber(phone);
  }
}
