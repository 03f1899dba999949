package gongzhi.procedures.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.procedures.bodies.BodyMember;
import gongzhi.procedures.bodies.BodyStore;
import gongzhi.procedures.bodies.Tie;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a viewer sees findings, where a member of a committee raises them, and who is bound. */
@Component
class FindingGrounds {

  private static final String COMMITTEE = "supervision-committee";

  private final Ground ground;
  private final BodyStore bodies;
  private final Areas areas;

  FindingGrounds(Ground ground, BodyStore bodies, Areas areas) {
    this.ground = ground;
    this.bodies = bodies;
    this.areas = areas;
  }

  /** The viewer's ground; that of the committee for its members, who serve no ground themselves. */
  Area at(Viewer viewer) {
    return ground.of(viewer).stream()
        .findFirst()
        .or(() -> committees(viewer).stream().findFirst())
        .orElseThrow(() -> Rejection.notFound("ground.no-ground"));
  }

  /** The grounds of the committees the viewer sits in. */
  List<Area> committees(Viewer viewer) {
    return viewer.posts().stream()
        .filter(post -> viewer.may(Permission.COUNTERSIGN, post.areaPath()))
        .map(Post::area)
        .distinct()
        .map(areas::get)
        .toList();
  }

  /** The one with this number, or the only one; refuses (422) any other. */
  Area committee(Viewer viewer, @Nullable Long id) {
    return committees(viewer).stream()
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-area"));
  }

  /** Members of the committee there who declared what binds them; nobody else reads it. */
  List<String> ties(Area area, Words words) {
    return bodies.term(area, COMMITTEE).stream()
        .flatMap(term -> term.members().stream())
        .filter(one -> one.until() == null && !one.ties().isEmpty())
        .map(one -> tied(one, words))
        .toList();
  }

  private static String tied(BodyMember one, Words words) {
    boolean kin = one.ties().contains(Tie.COMMITTEE_KIN);
    String ties =
        one.ties().stream().map(words::of).collect(Collectors.joining(words.of("bodies.comma")));
    return words.of(kin ? "finding.member-kin" : "meetings.withdraws", one.name(), ties);
  }
}
