package gongzhi.procedures.meetings;

import gongzhi.procedures.bodies.BodyMember;
import gongzhi.shared.Share;
import java.util.List;

/**
 * Who of its own members calls a body together (召集): its head alone, or any member once enough of
 * them want it. Nobody from outside calls it as long as a member of the list can sign in.
 *
 * @param heads what the list calls its head, as it stands there
 * @param share how many of those who sit must want it for anybody but the head to call it
 */
public record ConvenedBy(List<String> heads, String share) {

  public ConvenedBy {
    heads = List.copyOf(heads);
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("a body that calls itself together has a head");
    }
    Share.of(share);
  }

  /** Whether this member is the head. */
  public boolean isHead(BodyMember member) {
    return heads.contains(member.post());
  }

  /** Whether so many of those who sit are enough. */
  public boolean isEnough(int wishes, int members) {
    return wishes > 0 && Share.of(share).isReachedBy(wishes, members);
  }
}
