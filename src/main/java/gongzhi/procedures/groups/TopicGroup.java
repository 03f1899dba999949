package gongzhi.procedures.groups;

import gongzhi.territory.AreaId;
import java.time.LocalDate;
import java.util.List;

/**
 * A group and what it wrote down.
 *
 * @param topic what it runs
 * @param members those who belong to it now
 * @param entries its minutes and its money, the latest first
 */
public record TopicGroup(
    long id,
    AreaId area,
    String areaPath,
    String name,
    String topic,
    String charter,
    LocalDate since,
    List<Member> members,
    List<Entry> entries) {

  /** What an entry is. */
  public enum EntryKind {
    MINUTES,
    INCOME,
    EXPENSE
  }

  /** Somebody who belongs to it. */
  public record Member(long id, String name, String post, LocalDate since) {}

  /** Minutes, or money that came or went; {@code cents} is 0 for minutes. */
  public record Entry(EntryKind kind, LocalDate day, String words, long cents) {}

  public TopicGroup {
    members = List.copyOf(members);
    entries = List.copyOf(entries);
  }

  /** What is left of its money, in cents. */
  public long balance() {
    return entries.stream()
        .mapToLong(one -> one.kind() == EntryKind.EXPENSE ? -one.cents() : one.cents())
        .sum();
  }
}
