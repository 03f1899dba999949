package gongzhi.territory.calendar;

import gongzhi.territory.TerritoryChanged;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Office hours that differ from what the pack says (办公时间): those of a place, and those of an
 * organisation that keeps its own. They count at once for limits given from now on.
 */
@Component
public class HoursKeeping {

  private final CalendarCopy copy;
  private final CalendarStore store;
  private final ApplicationEventPublisher events;

  HoursKeeping(CalendarCopy copy, CalendarStore store, ApplicationEventPublisher events) {
    this.copy = copy;
    this.store = store;
    this.events = events;
  }

  /** Whose hours. */
  public record Owner(String word) {

    /** A place, by its code. */
    public static Owner place(String code) {
      return new Owner("place:" + code);
    }

    /** An organisation, by its number. */
    public static Owner organisation(long id) {
      return new Owner("organisation:" + id);
    }
  }

  /** The hours of its own; empty where it follows the place, or the place its pack. */
  public Optional<OfficeHours> own(Owner owner) {
    return Optional.ofNullable(copy.now().hoursOf(owner.word()));
  }

  /** From now on it keeps these. */
  @Transactional
  public void keep(Owner owner, OfficeHours hours) {
    store.keepHours(owner.word(), hours);
    events.publishEvent(new TerritoryChanged());
  }

  /** From now on it follows again. */
  @Transactional
  public void follow(Owner owner) {
    store.dropHours(owner.word());
    events.publishEvent(new TerritoryChanged());
  }
}
