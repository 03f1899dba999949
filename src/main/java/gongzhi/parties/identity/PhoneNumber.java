package gongzhi.parties.identity;

import gongzhi.shared.Rejection;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mobile phone number (手机号) of mainland China: eleven digits, first one 1. Prints masked. */
public record PhoneNumber(String digits) {

  public PhoneNumber {
    if (!digits.matches("1[0-9]{10}")) {
      throw Rejection.invalid("phone.eleven-digits");
    }
  }

  /** Reads what a person typed: spaces, dashes, full-width digits and +86 are fine. */
  public static PhoneNumber parse(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    return new PhoneNumber(plain.replaceFirst("^(\\+|00)86", ""));
  }

  /** What somebody is still typing; empty while it is no number. */
  public static Optional<PhoneNumber> read(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(parse(typed));
    } catch (Rejection _) {
      return Optional.empty();
    }
  }

  /** 138****2046. */
  public String masked() {
    return digits.substring(0, 3) + "****" + digits.substring(7);
  }

  @Override
  public String toString() {
    return masked();
  }
}
