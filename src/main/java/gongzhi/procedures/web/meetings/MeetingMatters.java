package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.AgendaItem;
import gongzhi.procedures.proposals.Agenda;
import gongzhi.procedures.proposals.Agenda.Item;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The proposals and matters that wait for a meeting, for whoever calls one. */
@Component
class MeetingMatters {

  private final Agenda agenda;

  MeetingMatters(Agenda agenda) {
    this.agenda = agenda;
  }

  /** What waits on this ground. */
  List<Item> on(Area ground) {
    return agenda.waiting(ground);
  }

  /**
   * Those with these numbers; refuses (422) one that does not wait there, or waits for a meeting of
   * another body.
   */
  List<AgendaItem> chosen(Area ground, String body, List<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, Item> waiting =
        on(ground).stream().collect(Collectors.toMap(Item::no, Function.identity()));
    if (!waiting.keySet().containsAll(numbers)) {
      throw Rejection.invalid("meetings.item-elsewhere");
    }
    return numbers.stream()
        .distinct()
        .map(no -> fits(Objects.requireNonNull(waiting.get(no)), body))
        .toList();
  }

  private static AgendaItem fits(Item one, String body) {
    if (!one.isFor(body)) {
      throw Rejection.invalid("meetings.item-for-another-body", one.no());
    }
    return new AgendaItem(one.no(), one.title(), one.link());
  }
}
