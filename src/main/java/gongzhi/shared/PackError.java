package gongzhi.shared;

import java.util.List;

/** A place pack that cannot be used; the program does not start with it. */
public final class PackError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /** With every fault found, of one file or of many. */
  public PackError(List<String> faults) {
    super("The place pack has faults:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  private PackError(String line) {
    super(line);
    this.faults = List.of(line);
  }

  /** What is wrong with all packs together, in one line. */
  public static PackError saying(String line) {
    return new PackError(line);
  }

  /** Every fault found, each as {@code file:line: what was expected}. */
  public List<String> faults() {
    return faults;
  }
}
