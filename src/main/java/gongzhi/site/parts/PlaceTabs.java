package gongzhi.site.parts;

import gongzhi.site.Words;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;

/** The districts of this program as tabs over a page that shows one of them. */
public final class PlaceTabs {

  private PlaceTabs() {}

  /** One tab for each place; none where there is nothing to choose. */
  public static List<TabLink> of(
      Places places, PlaceDefinition chosen, String address, Words words) {
    return places.all().size() < 2
        ? List.of()
        : places.all().stream()
            .map(place -> tab(place, place.equals(chosen), address, words))
            .toList();
  }

  private static TabLink tab(PlaceDefinition place, boolean current, String address, Words words) {
    return new TabLink(words.of(place.name()), address + "?place=" + place.code(), current, "", "");
  }
}
