package gongzhi.site.notices;

import gongzhi.site.parts.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which ways somebody wants what, ready to print.
 *
 * @param wechat whether WeChat is bound, in words; empty where the program has no account there
 * @param email where they get mail; null where the program sends none
 */
public record ChoicesPage(
    List<String> ways,
    List<Kind> kinds,
    String quiet,
    String wechat,
    Letters letters,
    @Nullable Email email) {

  /** The same with what was typed about letters. */
  ChoicesPage withAddress(String typed, boolean wanted) {
    Field address = letters.address();
    Field again =
        new Field(
            address.name(),
            address.label(),
            address.hint(),
            typed,
            address.problem(),
            address.kind(),
            address.complete(),
            address.optional(),
            address.limit());
    return new ChoicesPage(
        ways, kinds, quiet, wechat, new Letters(again, wanted, letters.closed()), email);
  }

  /** One kind of notice with a box for each way. */
  public record Kind(String name, String hint, List<Box> boxes) {}

  /** One box; {@code fixed} where it cannot be switched off. */
  public record Box(String value, String label, boolean on, boolean fixed) {}

  /**
   * Letters.
   *
   * @param wanted whether they come besides other ways
   * @param closed why none come any more, in words; empty while they do
   */
  public record Letters(Field address, boolean wanted, String closed) {}

  /**
   * E-mail.
   *
   * @param kept the confirmed address; empty for none
   * @param asked the address that waits for its digits; empty for none
   * @param code the field for the digits that were sent; null before they were
   */
  public record Email(String kept, String asked, Field address, @Nullable Field code) {}
}
