package gongzhi.cases.web.rules;

import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import org.springframework.stereotype.Component;

/** Whose rules somebody of the staff works by. */
@Component
class RulePlaces {

  private final Areas areas;
  private final Places places;

  RulePlaces(Areas areas, Places places) {
    this.areas = areas;
    this.places = places;
  }

  PlaceDefinition of(Viewer viewer) {
    return places.get(areas.place(ground(viewer)));
  }

  /** The area of the viewer's first post. */
  Area ground(Viewer viewer) {
    return viewer.posts().stream()
        .map(Post::area)
        .findFirst()
        .flatMap(areas::find)
        .orElseThrow(() -> Rejection.notFound("rules.no-such-place"));
  }
}
