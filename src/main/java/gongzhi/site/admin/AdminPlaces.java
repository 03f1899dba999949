package gongzhi.site.admin;

import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Places;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The places an administrator answers for. */
@Component
class AdminPlaces {

  private final Areas areas;
  private final Places places;
  private final Posts posts;

  AdminPlaces(Areas areas, Places places, Posts posts) {
    this.areas = areas;
    this.places = places;
    this.posts = posts;
  }

  /** The asked place if it is one of theirs, their first when none is asked for; else refused. */
  String chosen(Viewer viewer, Permission permission, String asked) {
    List<String> own = of(viewer, permission);
    String place = asked.isEmpty() && !own.isEmpty() ? own.getFirst() : asked;
    if (!own.contains(place)) {
      throw Rejection.forbidden("permission.missing", permission.name());
    }
    return place;
  }

  List<Choice> choices(Viewer viewer, Permission permission, String chosen, Words words) {
    return of(viewer, permission).stream()
        .map(place -> Choice.plain(place, name(place, words), place.equals(chosen)))
        .toList();
  }

  String name(String place, Words words) {
    return places
        .find(place)
        .map(found -> words.of(found.name()))
        .orElseGet(() -> words.of("site.name"));
  }

  /** Whether the viewer has this permission in a place of this kind. */
  boolean answersFor(Viewer viewer, Permission permission, Predicate<String> kind) {
    return of(viewer, permission).stream().anyMatch(kind);
  }

  /** Whether somebody has this permission in another place at that moment. */
  boolean othersKeep(Permission permission, String place, Instant at) {
    return places.all().stream()
        .filter(other -> !other.code().equals(place))
        .flatMap(other -> areas.district(other.code()).stream())
        .flatMap(district -> posts.heldAt(district.id(), at).stream())
        .flatMap(post -> posts.roles(place(post.area())).find(post.role()).stream())
        .anyMatch(role -> role.permissions().contains(permission));
  }

  private List<String> of(Viewer viewer, Permission permission) {
    return viewer.seats().stream()
        .filter(seat -> seat.role().permissions().contains(permission))
        .map(seat -> place(seat.post().area()))
        .distinct()
        .toList();
  }

  private String place(AreaId area) {
    return areas.place(areas.get(area));
  }
}
