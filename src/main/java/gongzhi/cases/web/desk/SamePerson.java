package gongzhi.cases.web.desk;

import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether somebody at the desk is whoever signs in by the phone they leave (同一个人吗). Two names never
 * become one person by the program: the officer asks.
 */
@Component
public class SamePerson {

  private static final String HIDDEN = "**";

  private final People people;
  private final Looks looks;
  private final TransactionTemplate transactions;

  SamePerson(People people, Looks looks, PlatformTransactionManager manager) {
    this.people = people;
    this.looks = looks;
    this.transactions = new TransactionTemplate(manager);
    transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Somebody else who signs in by the phone.
   *
   * @param name how they are called, hidden but for its first character
   */
  public record Known(String name, String phone) {}

  /**
   * Whom to ask about while nobody has answered; empty where nothing is to be asked.
   *
   * @param answer what the form says: the masked phone, that it is somebody else, or nothing yet
   */
  public Optional<Known> unanswered(Person said, @Nullable String answer, Viewer officer) {
    PhoneNumber phone = said.phone();
    return phone == null || isAnswer(answer, phone)
        ? Optional.empty()
        : people.otherName(said).map(label -> new Known(shown(label, officer), phone.masked()));
  }

  Optional<Known> unanswered(NewCaseForm form, Viewer officer) {
    return PhoneNumber.read(form.phone())
        .flatMap(
            phone -> unanswered(new Person(name(form), null, phone, null), form.same(), officer));
  }

  /** Whether a person of their own is to be entered beside the one who signs in by the phone. */
  public boolean isSomebodyElse(@Nullable String answer, Person said) {
    PhoneNumber phone = said.phone();
    return phone != null && !phone.masked().equals(answer) && people.otherName(said).isPresent();
  }

  /** The two answers, that given marked; none where nothing was asked or answered. */
  public static List<Choice> answers(
      @Nullable String typed, @Nullable String given, boolean asked, Words words) {
    String said = Objects.requireNonNullElse(given, "");
    if (said.isEmpty() && !asked) {
      return List.of();
    }
    String phone = PhoneNumber.read(typed).map(PhoneNumber::masked).orElse("");
    return List.of(
        Choice.plain(phone, words.of("desk.new.same-yes"), phone.equals(said)),
        Choice.plain(
            NewCaseForm.SOMEBODY_ELSE,
            words.of("desk.new.same-no"),
            NewCaseForm.SOMEBODY_ELSE.equals(said)));
  }

  private static boolean isAnswer(@Nullable String answer, PhoneNumber phone) {
    return NewCaseForm.SOMEBODY_ELSE.equals(answer) || phone.masked().equals(answer);
  }

  static String name(NewCaseForm form) {
    String name = Objects.requireNonNullElse(form.name(), "");
    return name.isEmpty() ? Person.UNNAMED : name;
  }

  /**
   * Whoever tries out numbers learns no more names after a while; each look counts, also a refused
   * one.
   */
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
