package gongzhi.parties.identity;

import gongzhi.parties.PartyId;

/**
 * A person's data are being destroyed at their own wish (个人信息保护法第四十七条), in the running transaction.
 * Who keeps words of theirs destroys them too, or refuses while a duty needs them.
 */
public record PersonErased(PartyId person) {}
