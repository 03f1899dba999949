package gongzhi.procedures.engine;

import gongzhi.shared.Rejection;
import java.util.List;

/** What comes of an act: events, or a refusal that changes nothing. */
public sealed interface Turn {

  /** It happens. */
  record Taken(List<CourseEvent> events) implements Turn {

    public Taken {
      events = List.copyOf(events);
    }
  }

  /**
   * It may not.
   *
   * @param key the words that say why and name the law
   */
  record Refused(String key, List<Object> arguments) implements Turn {

    public Refused {
      arguments = List.copyOf(arguments);
    }

    static Refused of(String key, Object... arguments) {
      return new Refused(key, List.of(arguments));
    }
  }

  /** The events; throws the refusal for whoever must stop at it. */
  default List<CourseEvent> orRefuse() {
    return switch (this) {
      case Taken taken -> taken.events();
      case Refused no -> throw Rejection.of(no.key(), no.arguments().toArray());
    };
  }
}
