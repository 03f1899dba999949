package gongzhi.procedures.web;

import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import org.springframework.stereotype.Component;

/** Whose desk a matter lies on: of the place in which the viewer serves. */
@Component("deskOfSamePlace")
public class SamePlace {

  private final Areas areas;

  SamePlace(Areas areas) {
    this.areas = areas;
  }

  /** Refuses (404) what lies in a place where the viewer serves nowhere. */
  public void require(Viewer viewer, AreaId where) {
    String place = areas.place(areas.get(where));
    if (viewer.posts().stream().noneMatch(post -> place.equals(place(post.area())))) {
      throw Rejection.notFound("decision.no-such-decision");
    }
  }

  private String place(AreaId area) {
    return areas.place(areas.get(area));
  }
}
