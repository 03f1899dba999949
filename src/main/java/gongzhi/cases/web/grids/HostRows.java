package gongzhi.cases.web.grids;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.parties.hosts.HostUnit;
import gongzhi.parties.hosts.Hosts;
import gongzhi.site.Words;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.GridChange;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a change says about the host of a special-purpose grid; nothing for other changes. */
@Component
class HostRows {

  private final Hosts hosts;
  private final SpecialHosts special;
  private final Areas areas;

  HostRows(Hosts hosts, SpecialHosts special, Areas areas) {
    this.hosts = hosts;
    this.special = special;
    this.areas = areas;
  }

  Stream<SummaryRow> rows(GridChange change, Words words) {
    return change.kind().isSpecial()
        ? hosts.broughtBy(change.id()).stream().flatMap(host -> rows(change, host, words))
        : Stream.empty();
  }

  private Stream<SummaryRow> rows(GridChange change, HostUnit host, Words words) {
    String purpose =
        special.title(areas.get(change.area()), host).map(words::of).orElse(host.purpose());
    return Stream.of(
        SummaryRow.text(words.of("special.purpose"), purpose, ""),
        SummaryRow.text(words.of("special.host"), host.name(), ""),
        SummaryRow.text(words.of("special.contact"), host.contactPost(), ""));
  }
}
