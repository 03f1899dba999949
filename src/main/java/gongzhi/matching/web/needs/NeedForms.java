package gongzhi.matching.web.needs;

import gongzhi.matching.listings.CommonTag;
import gongzhi.matching.listings.ListingKind;
import gongzhi.matching.listings.ResourceKind;
import gongzhi.matching.listings.Side;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.identity.People;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the form of a new listing, of what the viewer may choose. */
@Component
class NeedForms {

  private static final int DAYS = 60;

  /** Neither a wish nor lent. */
  private static final String PLAIN = "PLAIN";

  private final NeedGround grounds;
  private final Places places;
  private final Posts posts;
  private final People people;

  NeedForms(NeedGround grounds, Places places, Posts posts, People people) {
    this.grounds = grounds;
    this.places = places;
    this.posts = posts;
    this.people = people;
  }

  NeedFormPage of(String code, NeedForm typed, Viewer viewer, TimeWords times) {
    Words words = times.words();
    PlaceDefinition place = grounds.place(code);
    LocalDate today = NeedWords.today(times);
    return new NeedFormPage(
        PlaceTabs.of(places, place, NeedPages.OPEN + "/new", words),
        sides(typed, viewer, words),
        areas(grounds.district(place), typed, viewer),
        choices(ListingKind.values(), NeedForm.said(typed.kind()), words),
        choices(ResourceKind.values(), NeedForm.said(typed.resource()), words),
        Arrays.stream(CommonTag.values())
            .map(tag -> Choice.plain(tag.name(), words.of(tag), typed.hasTag(tag)))
            .toList(),
        Stream.of(PLAIN, "WISH", "LENT").map(way -> way(way, typed, words)).toList(),
        typed.from() == null ? today.toString() : NeedForm.said(typed.from()),
        typed.to() == null ? today.plusDays(DAYS).toString() : NeedForm.said(typed.to()),
        typed);
  }

  private static Choice way(String way, NeedForm typed, Words words) {
    String key = "need.way-" + way.toLowerCase(Locale.ROOT);
    boolean chosen = typed.ways() == null ? way.equals(PLAIN) : typed.ways().equals(way);
    return new Choice(way, words.of(key), words.of(key + "-why"), "", chosen);
  }

  private List<Choice> sides(NeedForm typed, Viewer viewer, Words words) {
    if (!viewer.isStaff()) {
      return List.of();
    }
    List<Choice> sides = new ArrayList<>();
    for (PartyId unit : viewer.organisations()) {
      String number = unit.toString();
      sides.add(Choice.plain(number, posts.label(unit), number.equals(typed.side())));
    }
    if (viewer.mayAnywhere(Permission.PUBLISH)) {
      String name = Side.COMMUNITY.name();
      sides.add(Choice.plain(name, words.of(Side.COMMUNITY), name.equals(typed.side())));
      boolean paper = NeedForm.ON_PAPER.equals(typed.side());
      sides.add(Choice.plain(NeedForm.ON_PAPER, words.of("need.for-a-resident"), paper));
    }
    return sides;
  }

  private List<Choice> areas(Area district, NeedForm typed, Viewer viewer) {
    String home = home(viewer);
    return grounds.communities(district).stream()
        .map(area -> Choice.plain(area.id().toString(), area.name(), isChosen(area, typed, home)))
        .toList();
  }

  private static boolean isChosen(Area area, NeedForm typed, String home) {
    return typed.area() == null ? home.startsWith(area.path()) : area.id().value() == typed.area();
  }

  /** Where the viewer lives or serves; empty where nobody knows. */
  private String home(Viewer viewer) {
    if (viewer.isStaff()) {
      return viewer.posts().stream()
          .flatMap(post -> Optional.ofNullable(post.organisation()).stream())
          .flatMap(unit -> posts.organisation(unit).stream())
          .map(unit -> unit.areaPath())
          .findFirst()
          .or(() -> viewer.areaPaths().stream().findFirst())
          .orElse("");
    }
    return people.home(viewer.party()).orElse("");
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] values, String typed, Words words) {
    return Arrays.stream(values)
        .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(typed)))
        .toList();
  }
}
