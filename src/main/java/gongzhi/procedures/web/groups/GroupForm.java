package gongzhi.procedures.web.groups;

import gongzhi.procedures.groups.NewGroup;
import gongzhi.procedures.groups.TopicGroup.Entry;
import gongzhi.procedures.groups.TopicGroup.EntryKind;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A group, or an entry of one, as it is typed. */
public record GroupForm(
    @Nullable String name,
    @Nullable String topic,
    @Nullable String charter,
    @Nullable String kind,
    @Nullable String day,
    @Nullable String words,
    @Nullable String yuan) {

  static final GroupForm BLANK = new GroupForm("", "", "", "", "", "", "");

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  NewGroup group(Area area) {
    return new NewGroup(area, said(name), said(topic), said(charter));
  }

  Entry entry(LocalDate earliest) {
    EntryKind chosen =
        Arrays.stream(EntryKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("group.choose-kind"));
    try {
      return new Entry(chosen, LocalDate.parse(said(day)), said(words), cents());
    } catch (DateTimeException _) {
      throw Rejection.invalid("group.say-day", earliest);
    }
  }

  private long cents() {
    String typed = said(yuan);
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
      throw Rejection.invalid("group.say-amount");
    }
    return new BigDecimal(typed).movePointRight(2).longValueExact();
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "group.say-name", "group.named-already" -> "name";
      case "group.say-topic" -> "topic";
      case "group.say-charter" -> "charter";
      case "group.say-entry" -> "words";
      case "group.say-day" -> "day";
      case "group.say-amount", "group.spends-more" -> "yuan";
      case "group.choose-kind" -> "kind";
      default -> "";
    };
  }
}
