package gongzhi.cases.petition;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import org.springframework.stereotype.Component;

/**
 * Who decides a petition: an office of the subdistrict or a department above it, never a company, a
 * committee or a team of the community (Regulation on petition work: the organ with the power).
 */
@Component
public class PetitionUnits {

  private final Posts posts;
  private final Areas areas;

  PetitionUnits(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  /** Whether this organisation can be given a petition. */
  public boolean takes(PartyId unit) {
    return posts
        .organisation(unit)
        .map(found -> areas.get(found.area()).level())
        .filter(level -> !level.isBelow(Level.SUBDISTRICT))
        .isPresent();
  }

  void require(PartyId unit) {
    if (!takes(unit)) {
      throw Rejection.invalid("petition.only-offices");
    }
  }
}
