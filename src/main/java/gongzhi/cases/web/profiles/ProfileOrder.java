package gongzhi.cases.web.profiles;

import gongzhi.cases.profiles.Entry;
import gongzhi.cases.profiles.Matters;
import gongzhi.cases.profiles.Profile;
import gongzhi.cases.profiles.ProfileFact;
import gongzhi.territory.Area;
import java.util.Arrays;
import java.util.Comparator;

/** In which order neighbourhoods stand in their list (排序). */
enum ProfileOrder {
  PLACE(Comparator.comparing(row -> row.area().path())),
  OLDEST(Comparator.comparing(Row::year)),
  OPEN(Comparator.comparing((Row row) -> row.count().open()).reversed()),
  RETURNED(Comparator.comparing((Row row) -> row.count().returned()).reversed()),
  DEFECTS(
      Comparator.comparing((Row row) -> row.profile().open(ProfileFact.DEFECT).size()).reversed()),
  LEAST_KNOWN(Comparator.comparing(row -> row.profile().known()));

  private final Comparator<Row> order;

  ProfileOrder(Comparator<Row> order) {
    this.order = order;
  }

  /** One neighbourhood. */
  record Row(Area area, Profile profile, Matters.Count count) {

    /** The year it was built; one nobody knows stands behind all others. */
    String year() {
      return profile.of(ProfileFact.YEAR_BUILT).map(Entry::value).orElse("9999");
    }

    boolean is(String management, String defect) {
      return (management.isEmpty()
              || profile
                  .of(ProfileFact.MANAGEMENT)
                  .filter(one -> one.value().equals(management))
                  .isPresent())
          && (defect.isEmpty()
              || profile.open(ProfileFact.DEFECT).stream()
                  .anyMatch(one -> one.value().equals(defect)));
    }
  }

  /** The one with this name, else by place. */
  static ProfileOrder of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(PLACE);
  }

  Comparator<Row> order() {
    return order.thenComparing(row -> row.area().id());
  }
}
