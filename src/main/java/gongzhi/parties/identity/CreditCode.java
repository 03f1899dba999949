package gongzhi.parties.identity;

/**
 * A unified social credit code (统一社会信用代码). Codes are stored as given; this only tells whether one
 * looks right, so that a warning can be shown.
 */
public record CreditCode(String value) {

  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int MODULUS = 31;

  /** Whether the eighteenth character fits the others. Source: GB 32100-2015. */
  public boolean isConsistent() {
    if (!value.matches("[" + SIGNS + "]{18}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += SIGNS.indexOf(value.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return SIGNS.charAt((MODULUS - sum % MODULUS) % MODULUS) == value.charAt(17);
  }
}
