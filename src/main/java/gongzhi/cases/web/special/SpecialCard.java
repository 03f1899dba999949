package gongzhi.cases.web.special;

import gongzhi.cases.grids.SpecialHosts;
import gongzhi.cases.grids.SpecialHosts.Hosted;
import gongzhi.parties.hosts.HostUnit;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.CardPart;
import gongzhi.site.ground.CardSection;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.changes.SpecialGrids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The host of a special-purpose grid and its buildings, on its public card. */
@Component
class SpecialCard implements CardPart {

  private static final int NAMED = 12;

  private final SpecialHosts hosts;
  private final SpecialGrids special;

  SpecialCard(SpecialHosts hosts, SpecialGrids special) {
    this.hosts = hosts;
    this.special = special;
  }

  @Override
  public List<CardSection> of(Area area, TimeWords times) {
    if (!SpecialGrids.isSpecial(area)) {
      return List.of();
    }
    Hosted hosted = hosts.in(area).getFirst();
    List<SummaryRow> rows = new ArrayList<>();
    hosted.host().ifPresent(host -> add(rows, area, host, times));
    Words words = times.words();
    if (rows.isEmpty()) {
      rows.add(row("special.host", words.of("special.no-host"), words));
    }
    rows.add(row("special.buildings", buildings(area, words), words));
    return List.of(
        new CardSection(
            "host", words.of("special.title"), rows, words.of("special.card-note"), "", ""));
  }

  private void add(List<SummaryRow> rows, Area area, HostUnit host, TimeWords times) {
    Words words = times.words();
    hosts
        .title(area, host)
        .ifPresent(title -> rows.add(row("special.purpose", words.of(title), words)));
    rows.add(row("special.host", host.name(), words));
    rows.add(row("special.contact", host.contactPost(), words));
    LocalDate from = host.from();
    if (from != null) {
      rows.add(row("special.from", times.date(from), words));
    }
  }

  private String buildings(Area grid, Words words) {
    List<Area> all = special.buildings(grid);
    String named = all.stream().limit(NAMED).map(Area::name).collect(Collectors.joining("、"));
    return words.of("grid-change.buildings", all.size(), named);
  }

  private static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
