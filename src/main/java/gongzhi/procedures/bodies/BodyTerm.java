package gongzhi.procedures.bodies;

import java.time.LocalDate;
import java.util.List;

/**
 * One term of a body (届).
 *
 * @param ends its last day by the rule; a body sits on until the next is chosen
 * @param basis by which election or decision
 * @param members all of this term, those who left too
 */
public record BodyTerm(
    long id, LocalDate begins, LocalDate ends, String basis, List<BodyMember> members) {

  public BodyTerm {
    members = List.copyOf(members);
  }

  /** Who sits on this day. */
  public List<BodyMember> sitting(LocalDate day) {
    return members.stream().filter(one -> one.sits(day)).toList();
  }

  /** Whether another one should have been chosen before this day. */
  public boolean isOver(LocalDate day) {
    return day.isAfter(ends);
  }
}
