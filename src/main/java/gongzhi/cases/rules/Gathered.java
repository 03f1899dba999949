package gongzhi.cases.rules;

import gongzhi.shared.PackError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Faults of several readings, so that the one who repairs a pack sees all of them at once. */
final class Gathered {

  private final List<String> faults = new ArrayList<>();

  /** What the reading gives; empty when it was refused, which is noted. */
  <T> Optional<T> from(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (PackError e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }

  void add(Collection<String> more) {
    faults.addAll(more);
  }

  /** Ends with everything that was noted; a fault of the default is told once. */
  void refuseIfAny() {
    if (!faults.isEmpty()) {
      throw new PackError(faults.stream().distinct().toList());
    }
  }
}
