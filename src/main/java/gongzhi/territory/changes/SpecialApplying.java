package gongzhi.territory.changes;

import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.NewArea.Named;
import gongzhi.territory.register.NewArea.Parent;
import gongzhi.territory.register.Register;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lays a special-purpose grid over its buildings, or ends one. No lineage joins it to the ordinary
 * grids: they lose no ground, and figures roll up along them alone.
 */
@Component
class SpecialApplying {

  private final SpecialDrawing drawing;
  private final Register register;
  private final Areas areas;
  private final ApplicationEventPublisher events;

  SpecialApplying(
      SpecialDrawing drawing, Register register, Areas areas, ApplicationEventPublisher events) {
    this.drawing = drawing;
    this.register = register;
    this.areas = areas;
    this.events = events;
  }

  /** The special-purpose grid that it is about. */
  AreaId apply(GridChange change, Part part) {
    Area over = areas.get(change.area());
    AreaId grid =
        switch (change.kind()) {
          case BEGIN_SPECIAL -> begun(change, part, over);
          case END_SPECIAL -> ended(change, part);
          default -> drawing.of(part).part().base().getFirst();
        };
    String path = over.path() + grid + "/";
    events.publishEvent(
        new SpecialChanged(
            change.id(), change.kind(), grid, path, over.id(), over.path(), change.effectiveOn()));
    return grid;
  }

  private AreaId begun(GridChange change, Part part, Area over) {
    Drawing.Drawn drawn = drawing.of(part);
    AreaId id = register.nextIds(1).remove();
    Named named = new Named(areas.ownSystem(over), part.code(), Level.GRID, part.name());
    register.add(
        List.of(
            new NewArea(
                id,
                named,
                Area.SPECIAL,
                new Parent(over.id(), over.path()),
                drawn.line(),
                drawing.isIllustrative(part),
                change.effectiveOn())));
    return id;
  }

  private AreaId ended(GridChange change, Part part) {
    AreaId grid = drawing.of(part).part().base().getFirst();
    register.close(List.of(grid), change.effectiveOn());
    return grid;
  }
}
