package gongzhi.parties.letters;

import gongzhi.parties.PartyId;

/**
 * A letter came back (退信), in the running transaction.
 *
 * @param matter number of what it was about; empty for none
 */
public record LetterCameBack(PartyId to, String matter, String reason) {}
