package gongzhi.parties.identity;

import gongzhi.shared.Rejection;

/**
 * Why somebody must see data in clear.
 *
 * @param reason in words the person concerned will read, 4 to 200 characters
 * @param matter number of the case it is for
 * @param areaPath territory path of that case
 */
public record Need(String reason, String matter, String areaPath) {

  public Need {
    reason = reason.strip();
    if (reason.length() < 4 || reason.length() > 200) {
      throw Rejection.invalid("reveal.reason-length");
    }
  }
}
