package gongzhi.territory.changes;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.boundaries.NewGrid;
import gongzhi.territory.boundaries.Regrid;
import gongzhi.territory.changes.GridsRedrawn.Inherited;
import gongzhi.territory.changes.GridsRedrawn.Rehomed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an approved change in force: the ground, and by its event all that is kept about it. */
@Component
class Applying {

  private final ChangeStore store;
  private final Drawing drawing;
  private final Regrid regrid;
  private final SpecialApplying special;
  private final Areas areas;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Applying(
      ChangeStore store,
      Drawing drawing,
      Regrid regrid,
      SpecialApplying special,
      Areas areas,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.drawing = drawing;
    this.regrid = regrid;
    this.special = special;
    this.areas = areas;
    this.events = events;
    this.clock = clock;
  }

  /** Says whether it was this call that did it; a second one finds it done. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean apply(long id) {
    Optional<GridChange> ripe =
        store.take(id).filter(change -> change.state() == ChangeState.APPROVED);
    ripe.ifPresent(this::apply);
    return ripe.isPresent();
  }

  private void apply(GridChange change) {
    if (change.kind().isSpecial()) {
      Part only = store.parts(change.id()).getFirst().part();
      store.inForce(change.id(), List.of(special.apply(change, only)), clock.instant());
      return;
    }
    List<Drawing.Drawn> drawn = drawing.of(GridChange.parts(store.parts(change.id())));
    List<NewGrid> grids =
        drawn.stream()
            .map(
                one -> new NewGrid(one.part().code(), one.part().name(), change.area(), one.line()))
            .toList();
    List<AreaId> old = drawn.stream().flatMap(one -> one.part().base().stream()).toList();
    List<AreaId> made = regrid.redraw(old, grids, change.basis(), change.effectiveOn());
    store.inForce(change.id(), made, clock.instant());
    String over = areas.get(change.area()).path();
    events.publishEvent(redrawn(change, drawn, made, over));
  }

  private GridsRedrawn redrawn(
      GridChange change, List<Drawing.Drawn> drawn, List<AreaId> made, String over) {
    List<Inherited> grids = new ArrayList<>();
    List<Rehomed> buildings = new ArrayList<>();
    for (int at = 0; at < drawn.size(); at++) {
      AreaId to = made.get(at);
      String path = over + to + "/";
      grids.addAll(inherited(drawn.get(at), to, path));
      drawn
          .get(at)
          .buildings()
          .forEach(one -> buildings.add(new Rehomed(one.id(), path + one.id() + "/")));
    }
    return new GridsRedrawn(
        change.id(),
        change.kind(),
        change.area(),
        change.effectiveOn(),
        change.basis(),
        grids,
        buildings);
  }

  /** A part without a base of its own follows the grids from which it took its buildings. */
  private List<Inherited> inherited(Drawing.Drawn drawn, AreaId to, String path) {
    List<AreaId> base = drawn.part().base();
    if (base.isEmpty()) {
      return drawn.buildings().stream()
          .map(Area::parent)
          .flatMap(Stream::ofNullable)
          .distinct()
          .map(from -> new Inherited(from, to, path, false, false))
          .toList();
    }
    return base.stream()
        .map(from -> new Inherited(from, to, path, true, from.equals(base.getFirst())))
        .toList();
  }
}
