package gongzhi.cases.rules;

import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;

/**
 * What kind of matter a case is (事项类别), with what follows from it by default.
 *
 * @param leadRole kind of organisation that leads first, such as {@code property_company}
 * @param normal until there is a substantive answer to the reporter
 * @param urgent until somebody has made it safe on site; always on the clock. The case then goes on
 *     under the normal limit
 * @param typicalLevel where most such matters end; never a limit, the way upward stays open
 * @param restricted whether it must not be an ordinary work order: special routing, nothing public
 *     but a number, not read at community level
 * @param keywords words people use for it, in the form the suggester of {@code insight} reads; they
 *     suggest, a person decides
 */
public record Category(
    String code,
    String groupCode,
    Title group,
    Title name,
    String leadRole,
    Limit normal,
    Limit urgent,
    Level typicalLevel,
    boolean restricted,
    Urgency urgency,
    List<String> keywords) {

  /** When a matter of a category is urgent. */
  public enum Urgency {
    /** When the reporter or an officer says so. */
    USUAL,
    /** When there is live danger; intake asks, and shows the emergency numbers first. */
    WITH_DANGER,
    /** From the moment of the report. */
    ALWAYS
  }

  /** The code of what nobody has classified yet. */
  public static final String UNCLASSIFIED = "OT00";

  /** A household that needs help while an emergency lasts; always urgent. */
  public static final String RESCUE = "WS15";

  public Category {
    if (!code.matches("[A-Z]{2}\\d{2}") || !code.startsWith(groupCode)) {
      throw new IllegalArgumentException("a code is the group's two letters and two digits");
    }
    if (urgent.working()) {
      throw new IllegalArgumentException("an urgent limit runs on the clock");
    }
    if (typicalLevel.isAbove(Level.DISTRICT) || typicalLevel.isBelow(Level.NEIGHBOURHOOD)) {
      throw new IllegalArgumentException("a typical level lies from district to neighbourhood");
    }
    keywords = List.copyOf(keywords);
  }

  /** Whether it says only that nobody has classified the matter yet. */
  public boolean isUnclassified() {
    return code.equals(UNCLASSIFIED);
  }

  /** Whether a matter of this category is urgent, with or without present danger. */
  public boolean isUrgent(boolean danger) {
    return danger || urgency == Urgency.ALWAYS;
  }

  /** The limit that runs for a case of this category. */
  public Limit limit(boolean isUrgent) {
    return isUrgent ? urgent : normal;
  }

  /** The same category with what a place changes about it. */
  Category with(CaseRules.Change change) {
    return new Category(
        code,
        groupCode,
        group,
        name,
        Objects.requireNonNullElse(change.leadRole(), leadRole),
        Objects.requireNonNullElse(change.normal(), normal),
        Objects.requireNonNullElse(change.urgent(), urgent),
        Objects.requireNonNullElse(change.typicalLevel(), typicalLevel),
        restricted,
        urgency,
        keywords);
  }
}
