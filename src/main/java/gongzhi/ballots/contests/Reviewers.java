package gongzhi.ballots.contests;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.PollBook;
import gongzhi.ballots.polls.ReviewRule;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who reviews names and projects: the posts of the Party organisation where the place says so, else
 * the desk of the community; and who seconds the former.
 */
@Component
class Reviewers {

  private final PollBook book;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  Reviewers(PollBook book, Posts posts, Areas areas, InstantSource clock) {
    this.book = book;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /** Whether the Party organisation reviews here, and another person seconds it. */
  boolean areNamed(Contest contest) {
    return contest.kind() == ContestKind.ELECTION
        && rule(contest).electionsOf().contains(Electorate.Kind.valueOf(contest.electorate()));
  }

  /** Refuses (403) who does not review here. */
  void require(Viewer by, Contest contest) {
    if (!areNamed(contest)) {
      by.require(Permission.PUBLISH, contest.areaPath());
    } else if (!holdsPost(by, contest)) {
      throw Rejection.forbidden("contest.party-reviews");
    }
  }

  boolean may(Viewer by, Contest contest) {
    return areNamed(contest)
        ? holdsPost(by, contest)
        : by.may(Permission.PUBLISH, contest.areaPath());
  }

  /** Whether somebody may second what others reviewed here. */
  boolean maySecond(Viewer by, Contest contest) {
    return areNamed(contest)
        && (holdsPost(by, contest)
            || by.serves(seconds(contest).map(Organisation::id).orElse(null)));
  }

  /** The organisation whose members may second a review. */
  Optional<Organisation> seconds(Contest contest) {
    return posts.unit(rule(contest).secondedBy(), contest.area(), clock.instant());
  }

  /** Those of it, who hear what waits for them. */
  List<PartyId> seconders(Contest contest) {
    return seconds(contest).stream()
        .flatMap(unit -> posts.staffOf(unit.id(), clock.instant()).stream())
        .map(Post::party)
        .distinct()
        .toList();
  }

  /** Those who review, each by the post; where it is vacant, who answers for it. */
  List<PartyId> all(Contest contest) {
    return areNamed(contest)
        ? rule(contest).posts().stream()
            .flatMap(role -> posts.holder(role, contest.area(), clock.instant()).stream())
            .map(holder -> holder.party())
            .distinct()
            .toList()
        : List.of();
  }

  private boolean holdsPost(Viewer by, Contest contest) {
    Stream<Post> held =
        by.posts().stream()
            .filter(post -> rule(contest).posts().contains(post.role()))
            .filter(post -> contest.areaPath().startsWith(post.areaPath()));
    return held.findAny().isPresent() || all(contest).stream().anyMatch(by::is);
  }

  private ReviewRule rule(Contest contest) {
    Area area = areas.get(contest.area());
    return book.of(area).review();
  }
}
