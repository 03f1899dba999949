package gongzhi.shared.pack;

import gongzhi.shared.PackError;
import java.util.ArrayList;
import java.util.List;

/** The faults found so far, so that a person who repairs a pack sees all of them at once. */
public final class Faults {

  private final List<String> found = new ArrayList<>();

  /** Notes a fault: where it is, and what was expected instead. */
  public void add(PackNode.Line at, String expectation) {
    found.add(at + ": " + expectation);
  }

  int count() {
    return found.size();
  }

  /** Ends the reading with every fault noted; does nothing when there is none. */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new PackError(found);
    }
  }
}
