package gongzhi.site.notices;

import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which ways somebody wants what, ready to print.
 *
 * @param email where they get mail; null where the program sends none
 */
public record ChoicesPage(
    List<String> ways, List<Kind> kinds, String quiet, @Nullable Email email) {

  /** One kind of notice with a box for each way. */
  public record Kind(String name, String hint, List<Box> boxes) {}

  /** One box; {@code fixed} where it cannot be switched off. */
  public record Box(String value, String label, boolean on, boolean fixed) {}

  /**
   * E-mail.
   *
   * @param kept the confirmed address; empty for none
   * @param code the field for the digits that were sent; null before they were
   */
  public record Email(String kept, Field address, @Nullable Field code) {}
}
