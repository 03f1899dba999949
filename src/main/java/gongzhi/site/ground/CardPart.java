package gongzhi.site.ground;

import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import java.util.List;

/**
 * What an upper module adds to the public card of an area. It is asked with everybody's rights, in
 * a transaction that only reads.
 */
public interface CardPart {

  /** Its sections about this area; none where it has nothing to say. */
  List<CardSection> of(Area area, TimeWords times);
}
