package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.OwnData;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.Vault;
import gongzhi.parties.notices.Message;
import gongzhi.parties.notices.PhoneTexts;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A person takes another phone. The old one proves it by a fresh login, the new one by a code; the
 * old one is told.
 */
@Component
public class PhoneChange {

  /** Message key of the text to the old phone; the masked new number is its only word. */
  public static final String TEXT = "notice.phone-changed";

  private static final Logger LOG = LoggerFactory.getLogger(PhoneChange.class);

  private final ResidentLogin logins;
  private final PhoneCodes codes;
  private final People people;
  private final Vault vault;
  private final PhoneTexts texts;
  private final InstantSource clock;

  PhoneChange(
      ResidentLogin logins,
      PhoneCodes codes,
      People people,
      Vault vault,
      PhoneTexts texts,
      InstantSource clock) {
    this.logins = logins;
    this.codes = codes;
    this.people = people;
    this.vault = vault;
    this.texts = texts;
    this.clock = clock;
  }

  /** Sends a code to the new phone, to be typed in this browser. */
  public void sendCode(Viewer viewer, PhoneNumber phone, String browser, String address) {
    viewer.requireFresh(clock.instant());
    vault.requirePhoneMayChange(viewer.party());
    if (phone.digits().equals(people.own(viewer.party()).phone())) {
      throw Rejection.invalid("phone.same");
    }
    logins.sendCode(phone, browser, address);
  }

  /** The phone that got the code stands for the viewer from now on. */
  public void change(Viewer viewer, String browser, String code) {
    viewer.requireFresh(clock.instant());
    PhoneNumber phone =
        codes
            .redeem(browser, code.replaceAll("\\s", ""))
            .orElseThrow(() -> Rejection.invalid("login.code-wrong"));
    PartyId person = viewer.party();
    OwnData before = people.own(person);
    vault.changePhone(person, phone);
    if (before.phone() != null) {
      tell(new PhoneNumber(before.phone()), TEXT, List.of(phone.masked()));
    }
  }

  /** The change is made: a message that does not go out undoes nothing. */
  void tell(PhoneNumber phone, String key, List<String> words) {
    Message message =
        new Message(UUID.randomUUID(), phone, null, Person.UNNAMED, key, words, "/me");
    try {
      texts.send(message);
    } catch (RuntimeException e) {
      LOG.warn("Message {} was not sent: {}", message.id(), e.getClass().getSimpleName());
    }
  }
}
