package gongzhi.matching.web.needs;

import gongzhi.matching.listings.ListingStanding;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.web.needs.NeedList.Filters;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.territory.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a list can be narrowed by. */
@Component
class NeedFilters {

  private final NeedGround grounds;

  NeedFilters(NeedGround grounds) {
    this.grounds = grounds;
  }

  /** Where the list stands. */
  record Setting(String place, Area top, ListingStanding standing, boolean desk) {}

  Filters of(Setting setting, NeedAsked asked, Words words) {
    return new Filters(
        setting.place(),
        asked.list().map(Enum::name).orElse(""),
        asked.words(),
        areas(setting.top(), asked, words),
        resources(asked, words),
        standings(setting, words));
  }

  private List<Choice> areas(Area top, NeedAsked asked, Words words) {
    List<Area> all = grounds.communities(top);
    if (all.size() < 2) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.plain("", words.of("need.all-areas"), asked.area() == null));
    for (Area area : all) {
      boolean chosen = asked.area() != null && area.id().value() == asked.area();
      choices.add(Choice.plain(area.id().toString(), area.name(), chosen));
    }
    return choices;
  }

  private static List<Choice> resources(NeedAsked asked, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.plain("", words.of("need.all-resources"), asked.ofResource().isEmpty()));
    for (ResourceKind kind : ResourceKind.values()) {
      boolean chosen = asked.ofResource().filter(kind::equals).isPresent();
      choices.add(Choice.plain(kind.name(), words.of(kind), chosen));
    }
    return choices;
  }

  private static List<Choice> standings(Setting setting, Words words) {
    return Arrays.stream(ListingStanding.values())
        .filter(one -> setting.desk() || one.ordinal() <= ListingStanding.OVER.ordinal())
        .map(one -> Choice.plain(one.name(), words.of(one), one == setting.standing()))
        .toList();
  }
}
