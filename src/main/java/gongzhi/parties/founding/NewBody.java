package gongzhi.parties.founding;

import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a list names it.
 *
 * @param kind as in the roles of the place, such as {@code residents_committee}
 * @param areaCode code of the ground it works on
 * @param name full name, 2 to 60 characters
 * @param phone published number; null for none
 * @param creditCode null when unknown
 */
public record NewBody(
    String kind,
    String areaCode,
    String name,
    @Nullable String phone,
    @Nullable String creditCode) {

  public NewBody {
    if (name.length() < 2 || name.length() > 60) {
      throw Rejection.invalid("founding.body-name", name);
    }
  }
}
