package gongzhi.parties.accounts;

import gongzhi.parties.PartyId;

/** A way in for one person (账号). */
public record Account(long id, PartyId party, AccountKind kind) {}
