package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody must see data in clear.
 *
 * @param reason in words the person concerned will read, 4 to 200 characters
 * @param matter number of the case it is for
 * @param areaPath territory path of that case
 * @param unit which unit has it; null for none
 */
public record Need(String reason, String matter, String areaPath, @Nullable PartyId unit) {

  public Need {
    reason = reason.strip();
    if (reason.length() < 4 || reason.length() > 200) {
      throw Rejection.invalid("reveal.reason-length");
    }
  }
}
