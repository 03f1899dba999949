package gongzhi.site.ground;

import gongzhi.parties.Holder;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles.PartyTier;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts Party organisations into lines: name, who leads it, and since when. */
@Component
class OrgLines {

  private final Posts posts;
  private final Areas areas;

  OrgLines(Posts posts, Areas areas) {
    this.posts = posts;
    this.areas = areas;
  }

  /** Where an organisation of a tier belongs. */
  record Spot(PartyTier tier, Area area) {}

  List<OrgsPage.Line> of(
      List<Spot> spots, Map<PartyId, Long> members, boolean goesOn, TimeWords times) {
    return spots.stream().map(spot -> line(spot, members, goesOn, times)).toList();
  }

  private OrgsPage.Line line(
      Spot spot, Map<PartyId, Long> members, boolean goesOn, TimeWords times) {
    Words words = times.words();
    PartyTier tier = spot.tier();
    Optional<Organisation> body = posts.basedAt(tier.key(), spot.area().id());
    Optional<Holder> leader = posts.holder(tier.ledBy(), spot.area().id(), times.now());
    boolean own = leader.filter(found -> leads(found, spot)).isPresent();
    return new OrgsPage.Line(
        words.of(tier.title()),
        body.map(Organisation::name).orElse(spot.area().name()),
        body.isEmpty(),
        leader.map(found -> title(found, words) + " " + found.label()).orElse(""),
        own ? "" : words.of("orgs.instead"),
        own
            ? leader
                .map(found -> PostLines.term(found.post().from(), found.post().to(), times))
                .orElse("")
            : "",
        body.map(found -> members.get(found.id()))
            .map(count -> words.of("orgs.members", count))
            .orElse(""),
        goesOn ? OrgsPages.ADDRESS + spot.area().id() : "");
  }

  private static boolean leads(Holder found, Spot spot) {
    return found.role().equals(spot.tier().ledBy()) && found.post().area().equals(spot.area().id());
  }

  private String title(Holder found, Words words) {
    return posts
        .roles(areas.place(areas.get(found.post().area())))
        .find(found.role())
        .map(RoleDefinition::title)
        .map(words::of)
        .orElse("");
  }
}
