package gongzhi.cases.emergency;

import gongzhi.parties.PartyId;

/** Somebody who is called out, in which role and what for (应急名单). */
public record RosterLine(long id, PartyId party, String role, String duty) {}
