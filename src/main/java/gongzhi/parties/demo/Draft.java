package gongzhi.parties.demo;

import gongzhi.territory.Area;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything to be written, as rows; people and organisations are numbered from 0 on. */
final class Draft {

  /** Somebody; {@code home} is the area they live in, null for those who only work here. */
  record Human(String name, String label, String phone, @Nullable Area home) {}

  /** An organisation; {@code parent} is the number of another, null for none. */
  record Body(String kind, String name, Area area, @Nullable Integer parent) {

    /** The same below another; where there is none above it, it stays where it is. */
    Body below(@Nullable Integer above) {
      return above == null ? this : new Body(kind, name, area, above);
    }
  }

  /**
   * A post; {@code body} is the number of the organisation, null for none.
   *
   * @param substitute whether the person only stands in, for half a year
   */
  record Held(int human, String role, Area area, @Nullable Integer body, boolean substitute) {}

  /** A way in for staff. */
  record Login(int human, String name) {}

  /** Somebody behind a door. */
  record Door(int human, Area building, String door, String asWhat) {}

  /** A member of a Party organisation. */
  record Member(int human, int body) {}

  final List<Human> humans = new ArrayList<>();
  final List<Body> bodies = new ArrayList<>();
  final List<Held> posts = new ArrayList<>();
  final List<Login> logins = new ArrayList<>();
  final List<Door> doors = new ArrayList<>();
  final List<Member> members = new ArrayList<>();
  private final DemoNames names = new DemoNames();

  int human(@Nullable Area home) {
    DemoNames.Named named = names.next();
    String phone = names.nextPhone().digits();
    return add(humans, new Human(named.full(), named.label(), phone, home));
  }

  int body(String kind, String name, Area area, @Nullable Integer parent) {
    return add(bodies, new Body(kind, name, area, parent));
  }

  private static <T> int add(List<T> all, T one) {
    all.add(one);
    return all.size() - 1;
  }
}
