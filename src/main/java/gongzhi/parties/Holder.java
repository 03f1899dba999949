package gongzhi.parties;

/**
 * Who answers for a role in an area (责任人).
 *
 * @param label masked name to show
 * @param role the role found; differs from the one asked for when nobody held that one
 */
public record Holder(PartyId party, String label, String role, Post post) {}
