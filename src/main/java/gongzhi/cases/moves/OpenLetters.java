package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.letters.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters about a case that nobody has gathered lie with whoever has the case. */
@Component
public class OpenLetters {

  private final Letters letters;

  OpenLetters(Letters letters) {
    this.letters = letters;
  }

  /** What is confidential is printed by the unit that has it, all else by the office here. */
  public void follow(Case moved) {
    @Nullable PartyId unit = moved.matter().restricted() ? moved.duty().unit() : null;
    letters.follow(moved.no().value(), unit);
  }
}
