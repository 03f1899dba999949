package gongzhi.procedures.decision;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** The public number of a matter (议题编号): D-2026-000012. */
public record DecisionNo(String value) {

  /** As an address has it. */
  public static final String IN_ADDRESS = "{no:D-[0-9]{4}-[0-9]{6}}";

  private static final Pattern FORM = Pattern.compile("D-[0-9]{4}-[0-9]{6}");

  public DecisionNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("decision.no-such-decision");
    }
  }

  /** Reads a number from an address. */
  public static DecisionNo of(String value) {
    return new DecisionNo(value);
  }

  static DecisionNo of(int year, long number) {
    return new DecisionNo("D-%04d-%06d".formatted(year, number));
  }

  /** Under what subject the public log keeps the record. */
  public String subject() {
    return "decision:" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
