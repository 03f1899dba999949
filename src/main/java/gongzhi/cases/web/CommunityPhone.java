package gongzhi.cases.web;

import gongzhi.parties.Posts;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published number of the committee of a community, for whoever would rather ring. */
@Component
public class CommunityPhone {

  private static final String COMMITTEE = "residents_committee";

  private final Posts posts;

  CommunityPhone(Posts posts) {
    this.posts = posts;
  }

  /** Its number; empty where none is published. */
  public String of(AreaId area, Instant at) {
    return posts
        .unit(COMMITTEE, area, at)
        .flatMap(committee -> Optional.ofNullable(committee.phone()))
        .orElse("");
  }
}
