package gongzhi.procedures.meetings;

import gongzhi.procedures.meetings.MeetingBody.Side;
import gongzhi.procedures.rule.VillageRules;
import gongzhi.shared.Title;
import java.util.List;

/**
 * Bodies as a village has them: villagers' meetings in place of residents' ones, and a villagers'
 * committee. Source: 村民委员会组织法.
 */
final class VillageBodies {

  private static final Title COMMITTEE_LAW =
      new Title("村民委员会组织法第二十九条：少数服从多数", "Villagers' Committee Law, art. 29: majority");

  private VillageBodies() {}

  /** Those of these bodies that a village has. */
  static List<MeetingBody> of(List<MeetingBody> bodies) {
    return bodies.stream()
        .filter(body -> VillageRules.meetingOf(body.key()).equals(body.key()))
        .map(VillageBodies::of)
        .toList();
  }

  /** Those that any other community has. */
  static List<MeetingBody> elsewhere(List<MeetingBody> bodies) {
    return bodies.stream().filter(body -> !VillageRules.isOfVillages(body.key())).toList();
  }

  /** The same body by the name it has in a village. */
  static MeetingBody of(MeetingBody body) {
    Title law = body.key().equals("residents-committee") ? COMMITTEE_LAW : body.law();
    return new MeetingBody(
        body.key(),
        VillageRules.said(body.title()),
        body.sides().stream().map(VillageBodies::of).toList(),
        body.count(),
        body.quorum(),
        body.passing(),
        body.passingOf(),
        body.noticeDays(),
        law,
        body.verify(),
        body.composition(),
        body.rhythm(),
        body.purpose(),
        body.guests(),
        body.inTurn(),
        body.levels(),
        body.beyondAgenda(),
        body.duties(),
        body.materials(),
        body.convenedBy(),
        body.countedOn());
  }

  private static Side of(Side side) {
    String list = side.listedIn();
    return new Side(
        side.key(),
        VillageRules.said(side.title()),
        side.needed(),
        side.heldBy(),
        list == null ? null : VillageRules.meetingOf(list),
        side.invited());
  }
}
