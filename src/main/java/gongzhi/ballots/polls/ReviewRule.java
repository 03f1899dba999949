package gongzhi.ballots.polls;

import gongzhi.ballots.Electorate;
import java.util.List;

/**
 * Who reviews names before they stand on a slate (候选人审核).
 *
 * @param electionsOf for which voters; other elections are reviewed at the desk of the community
 * @param posts who reviews: the posts of the Party organisation of the ground
 * @param secondedBy kind of the organisation whose members may second a review beside them
 */
public record ReviewRule(List<Electorate.Kind> electionsOf, List<String> posts, String secondedBy) {

  public ReviewRule {
    electionsOf = List.copyOf(electionsOf);
    posts = List.copyOf(posts);
    if (posts.isEmpty() != electionsOf.isEmpty()) {
      throw new IllegalArgumentException("elections-of and posts are both named, or both empty");
    }
  }
}
