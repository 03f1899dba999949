package gongzhi.procedures.rule;

import java.util.Set;

/**
 * Who acts in a step (主体). A closed list, because the law gives each of them its own powers and
 * none may borrow another's.
 */
public enum Body {
  RESIDENTS,
  OWNERS,
  PARTY_BRANCH,
  PARTY_COMMITTEE,
  PARTY_MEMBERS_MEETING,
  TWO_COMMITTEES,
  RESIDENTS_COMMITTEE,
  RESIDENTS_GROUP,
  RESIDENTS_MEETING,
  REPRESENTATIVES_MEETING,
  RESIDENTS_COUNCIL,
  OWNERS_COMMITTEE,
  OWNERS_ASSEMBLY,
  PREPARATORY_GROUP,
  JOINT_MEETING,
  SUPERVISION_COMMITTEE,
  PROPERTY_COMPANY,
  DEPARTMENT,
  SUBDISTRICT,
  LEGAL_ADVISER,
  PROVIDER;

  private static final Set<String> MEETING_OF_RESIDENTS =
      Set.of(
          "residents-meeting-residents",
          "residents-meeting-households",
          "residents-meeting-group-representatives",
          "villagers-meeting-villagers",
          "villagers-meeting-households");
  private static final Set<String> MEETING_OF_REPRESENTATIVES =
      Set.of(
          "residents-representatives", "villagers-representatives", "residents-council-election");
  private static final Set<String> JOINT_MEETINGS =
      Set.of("joint-meeting", "community-joint-meeting", "forum");
  private static final Set<String> ASSEMBLY =
      Set.of("owners-ordinary", "owners-special", "owners-dismissal", "owners-unanimity");

  /** Whether it is a body of the Party: it proposes, reviews and coordinates. */
  public boolean isOfTheParty() {
    return this == PARTY_BRANCH || this == PARTY_COMMITTEE || this == PARTY_MEMBERS_MEETING;
  }

  /** The rules of the law under which it may decide; empty for a body without a legal quorum. */
  public Set<String> rules() {
    return switch (this) {
      case RESIDENTS_MEETING -> MEETING_OF_RESIDENTS;
      case REPRESENTATIVES_MEETING -> MEETING_OF_REPRESENTATIVES;
      case OWNERS_ASSEMBLY -> ASSEMBLY;
      case OWNERS_COMMITTEE -> Set.of("owners-committee");
      case RESIDENTS_COUNCIL -> Set.of("residents-council");
      case PARTY_MEMBERS_MEETING -> Set.of("party-members-meeting");
      default -> Set.of();
    };
  }

  /**
   * The meetings at which it decides, under the keys by which they are called; empty for one whose
   * word is that of a person, an office or a company.
   */
  public Set<String> meetings() {
    return switch (this) {
      case PARTY_BRANCH -> Set.of("party-branch");
      case PARTY_COMMITTEE -> Set.of("party-committee");
      case TWO_COMMITTEES -> Set.of("two-committees");
      case RESIDENTS_COMMITTEE -> Set.of("residents-committee");
      case RESIDENTS_GROUP -> Set.of("residents-group");
      case PREPARATORY_GROUP -> Set.of("preparatory-group");
      case SUPERVISION_COMMITTEE -> Set.of("supervision-committee");
      case JOINT_MEETING -> JOINT_MEETINGS;
      default -> rules();
    };
  }

  /** Whether its decision settles such a matter for good. */
  public boolean settles(Matter matter) {
    return switch (matter) {
      case OWNERS -> this == OWNERS_ASSEMBLY;
      case SELF_GOVERNANCE -> this == RESIDENTS_MEETING || this == REPRESENTATIVES_MEETING;
      case DELEGATED ->
          this == RESIDENTS_COUNCIL || this == RESIDENTS_MEETING || this == REPRESENTATIVES_MEETING;
      case LIVELIHOOD -> true;
    };
  }
}
