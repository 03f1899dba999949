package gongzhi.parties.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * People for the demonstration: every post of every place has a holder or falls to the next one up.
 * Runs once, after the ground is there; the same on every machine.
 */
@Component
@Order(20)
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
public class DemoParties implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoParties.class);

  private final Places places;
  private final Areas areas;
  private final Posts posts;
  private final DemoWriter writer;
  private final ProgramWork program;

  DemoParties(Places places, Areas areas, Posts posts, DemoWriter writer, ProgramWork program) {
    this.places = places;
    this.areas = areas;
    this.posts = posts;
    this.writer = writer;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (program.call(writer::isEmpty)) {
      long begun = System.nanoTime();
      seed();
      LOG.info("Demonstration people are in after {} ms.", (System.nanoTime() - begun) / 1_000_000);
    }
  }

  /** Writes the people of all places in one transaction. */
  public void seed() {
    Draft draft = new Draft();
    places.all().forEach(place -> draft(place, draft));
    program.run(() -> writer.write(draft));
    posts.reload();
  }

  private void draft(PlaceDefinition place, Draft draft) {
    Roles roles = posts.roles(place.code());
    PlaceDraft offices = new PlaceDraft(place.code(), roles, draft);
    PartyTreeDraft tree = new PartyTreeDraft(roles.partyAxis(), draft, offices);
    HomesDraft homes = new HomesDraft(draft);
    areas
        .district(place.code())
        .ifPresent(district -> new Walk(offices, tree, homes).down(district));
  }

  /** Goes through the ground from the district down; of each grid only the first building. */
  private final class Walk {

    private final PlaceDraft offices;
    private final PartyTreeDraft tree;
    private final HomesDraft homes;

    Walk(PlaceDraft offices, PartyTreeDraft tree, HomesDraft homes) {
      this.offices = offices;
      this.tree = tree;
      this.homes = homes;
    }

    void down(Area area) {
      List<Area> upward = areas.ancestors(area).stream().skip(1).toList();
      offices.fill(area, upward);
      tree.fill(area, upward);
      if (area.level() == Level.BUILDING) {
        homes.settle(area);
      }
      long most = area.level() == Level.GRID ? 1 : Long.MAX_VALUE;
      areas.children(area.id()).stream().limit(most).forEach(this::down);
    }
  }
}
