package gongzhi.territory.divisions;

import gongzhi.territory.AreaId;
import gongzhi.territory.Level;
import gongzhi.territory.register.NewArea;
import org.jspecify.annotations.Nullable;

/** A division as it stands in the register now. */
record Standing(
    AreaId id, Level level, String code, String name, @Nullable AreaId parent, String path) {

  DivisionKey key() {
    return new DivisionKey(level, code);
  }

  NewArea.Parent asParent() {
    return new NewArea.Parent(id, path);
  }
}
