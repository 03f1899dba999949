package gongzhi.cases.web.desk;

import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether somebody at the desk is whoever signs in by the phone they leave (同一个人吗). Two names never
 * become one person by the program: the officer asks.
 */
@Component
class SamePerson {

  private static final String HIDDEN = "**";

  private final People people;
  private final Looks looks;
  private final TransactionTemplate transactions;

  SamePerson(People people, Looks looks, TransactionTemplate transactions) {
    this.people = people;
    this.looks = looks;
    this.transactions = transactions;
  }

  /**
   * Somebody else who signs in by the phone.
   *
   * @param name how they are called, hidden but for its first character
   */
  record Known(String name, String phone) {}

  /** Whom to ask about while nobody has answered; empty where nothing is to be asked. */
  Optional<Known> unanswered(NewCaseForm form, Viewer officer) {
    return PhoneNumber.read(form.phone())
        .filter(phone -> !isAnswered(form, phone))
        .flatMap(
            phone ->
                people
                    .otherName(new Person(name(form), null, phone, null))
                    .map(label -> new Known(shown(label, officer), phone.masked())));
  }

  /** Whether a person of their own is to be entered beside the one who signs in by the phone. */
  boolean isSomebodyElse(NewCaseForm form, Person said) {
    PhoneNumber phone = said.phone();
    return phone != null
        && !phone.masked().equals(form.same())
        && people.otherName(said).isPresent();
  }

  private static boolean isAnswered(NewCaseForm form, PhoneNumber phone) {
    return NewCaseForm.SOMEBODY_ELSE.equals(form.same()) || phone.masked().equals(form.same());
  }

  static String name(NewCaseForm form) {
    String name = Objects.requireNonNullElse(form.name(), "");
    return name.isEmpty() ? Person.UNNAMED : name;
  }

  /** Whoever tries out numbers learns no more names after a while. */
  private String shown(String label, Viewer officer) {
    boolean tooMany =
        Boolean.TRUE.equals(
            transactions.execute(
                _ -> {
                  boolean already = looks.areTooMany(officer);
                  looks.note(officer, null, 0);
                  return already;
                }));
    return tooMany ? HIDDEN : label.substring(0, label.offsetByCodePoints(0, 1)) + HIDDEN;
  }
}
