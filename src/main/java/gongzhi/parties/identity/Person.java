package gongzhi.parties.identity;

import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person when they are entered.
 *
 * @param label how they are addressed in front of others, such as 王女士
 * @param name full name; null when not told
 * @param phone null when not told
 * @param homePath territory path of where they live; null when unknown
 */
public record Person(
    String label, @Nullable String name, @Nullable PhoneNumber phone, @Nullable String homePath) {

  /** How somebody is addressed who has not said a name. */
  public static final String UNNAMED = "居民";

  /** Somebody of whom only the phone is known. */
  public static Person with(PhoneNumber phone) {
    return new Person(UNNAMED, null, phone, null);
  }

  public Person {
    label = FullName.seen(label);
    if (label.isEmpty()) {
      throw Rejection.invalid("person.name-length");
    }
    name = name == null || name.isBlank() ? null : new FullName(name).value();
  }

  @Override
  public String toString() {
    return label;
  }
}
