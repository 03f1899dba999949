package gongzhi.cases.web.staffing;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is asked of special-purpose grids instead of the usual staff: a host. They lie over ordinary
 * grids, whose people serve everybody there; asking for the same people once more would count one
 * vacancy twice.
 */
@Component
class SpecialNote {

  private final SpecialHosts special;

  SpecialNote(SpecialHosts special) {
    this.special = special;
  }

  String words(Area where, Words words) {
    List<SpecialHosts.Hosted> all = special.in(where);
    long without = all.stream().filter(one -> one.host().isEmpty()).count();
    return all.isEmpty() ? "" : words.of("special.staffing", all.size(), without);
  }
}
