package gongzhi.cases.web.desk;

import gongzhi.parties.Viewer;
import org.springframework.stereotype.Component;

/** The communities that a viewer's posts serve, as statements ask for them. */
@Component
public class GroundCommunities {

  private final WorkReach reaches;

  GroundCommunities(WorkReach reaches) {
    this.reaches = reaches;
  }

  /** Their ids, with those of the areas above them inside the ground; empty for none. */
  public Long[] of(Viewer viewer) {
    return reaches.of(viewer).communityIds(null);
  }
}
