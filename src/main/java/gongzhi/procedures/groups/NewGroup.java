package gongzhi.procedures.groups;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;

/** A group as somebody registers it. */
public record NewGroup(Area area, String name, String topic, String charter) {

  private static final int LEAST = 2;
  private static final int NAME_MAX = 30;
  private static final int TOPIC_MAX = 60;
  private static final int CHARTER_LEAST = 20;
  private static final int CHARTER_MAX = 3000;

  public NewGroup {
    name = name.strip();
    topic = Masking.forEveryone(topic.strip());
    charter = Masking.forEveryone(charter.strip().replace("\r\n", "\n"));
  }

  /** Refuses (422) words that are missing or too long. */
  void require() {
    if (name.length() < LEAST || name.length() > NAME_MAX) {
      throw Rejection.invalid("group.say-name", LEAST, NAME_MAX);
    }
    if (topic.length() < LEAST || topic.length() > TOPIC_MAX) {
      throw Rejection.invalid("group.say-topic", LEAST, TOPIC_MAX);
    }
    if (charter.length() < CHARTER_LEAST || charter.length() > CHARTER_MAX) {
      throw Rejection.invalid("group.say-charter", CHARTER_LEAST, CHARTER_MAX);
    }
  }
}
