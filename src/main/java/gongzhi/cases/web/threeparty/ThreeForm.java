package gongzhi.cases.web.threeparty;

import gongzhi.cases.threeparty.OneOfThree;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a matter of the three sends; each reads what it needs.
 *
 * @param turn number of what is answered
 * @param side who is asked
 */
public record ThreeForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable Integer turn,
    @Nullable OneOfThree side) {

  static final ThreeForm BLANK = new ThreeForm(null, "", null, null);

  public ThreeForm {
    words = words == null ? "" : words.strip();
  }
}
