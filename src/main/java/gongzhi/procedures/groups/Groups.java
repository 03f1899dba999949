package gongzhi.procedures.groups;

import gongzhi.insight.Masking;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.groups.TopicGroup.Entry;
import gongzhi.procedures.groups.TopicGroup.EntryKind;
import gongzhi.shared.Rejection;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registering groups of residents, and writing down what they report of themselves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Groups {

  private static final int LEAST = 2;
  private static final int NAME_MAX = 20;
  private static final int WORDS_MAX = 1000;
  private static final long CENTS_MAX = 100_000_000L;

  private final GroupStore store;
  private final InstantSource clock;

  Groups(GroupStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Registers one; says its id. */
  public long found(Viewer by, NewGroup wanted) {
    by.require(Permission.PUBLISH, wanted.area().path());
    wanted.require();
    return store.insert(wanted, today(), by.party(), clock.instant());
  }

  /** Somebody joins, by the name they want to be posted. */
  public void join(Viewer by, TopicGroup group, String typed, String post) {
    by.require(Permission.PUBLISH, group.areaPath());
    String name = typed.strip();
    if (name.length() < LEAST || name.length() > NAME_MAX || post.strip().length() > NAME_MAX) {
      throw Rejection.invalid("group.say-member", LEAST, NAME_MAX);
    }
    if (!store.join(group, name, post.strip(), today())) {
      throw Rejection.of("group.belongs-already", name);
    }
  }

  /** Somebody leaves. */
  public void leave(Viewer by, TopicGroup group, long member) {
    by.require(Permission.PUBLISH, group.areaPath());
    if (!store.leave(group, member, today())) {
      throw Rejection.of("group.does-not-belong");
    }
  }

  /**
   * Writes down minutes, or money that came or went.
   *
   * @throws Rejection (422) for a day ahead, for money without an amount, (409) for more than there
   *     is
   */
  public void write(Viewer by, TopicGroup group, Entry typed) {
    by.require(Permission.PUBLISH, group.areaPath());
    String words = Masking.forEveryone(typed.words().strip().replace("\r\n", "\n"));
    if (words.length() < LEAST || words.length() > WORDS_MAX) {
      throw Rejection.invalid("group.say-entry", LEAST, WORDS_MAX);
    }
    if (typed.day().isAfter(today()) || typed.day().isBefore(group.since())) {
      throw Rejection.invalid("group.say-day", group.since());
    }
    boolean money = typed.kind() != EntryKind.MINUTES;
    if (money != typed.cents() > 0 || typed.cents() > CENTS_MAX) {
      throw Rejection.invalid("group.say-amount");
    }
    if (typed.kind() == EntryKind.EXPENSE && typed.cents() > group.balance()) {
      throw Rejection.of("group.spends-more");
    }
    store.insert(group, new Entry(typed.kind(), typed.day(), words, typed.cents()), by.party());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
