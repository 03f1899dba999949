package gongzhi.procedures.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a place says about its bodies: the content of its {@code meetings.yaml}.
 *
 * @param halls what hangs in its discussion halls
 * @param supervision who answers its supervision committees, and until when
 */
public record MeetingBodies(
    List<MeetingBody> bodies, HallRules halls, SupervisionRule supervision) {

  /** The file of a pack that says it. */
  public static final String FILE = "meetings.yaml";

  public MeetingBodies {
    bodies = List.copyOf(bodies);
    Set<String> keys = new HashSet<>();
    for (MeetingBody body : bodies) {
      if (!keys.add(body.key())) {
        throw new IllegalArgumentException("there are two bodies '" + body.key() + "'");
      }
    }
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("a place has one body at least");
    }
  }

  /** The body with this key; empty for none. */
  public Optional<MeetingBody> find(String key) {
    return bodies.stream().filter(body -> body.key().equals(key)).findFirst();
  }
}
