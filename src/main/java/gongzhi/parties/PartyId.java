package gongzhi.parties;

import gongzhi.shared.Rejection;

/**
 * Identity of a party (主体): a person or an organisation. Below zero: somebody who stayed anonymous,
 * of whom nothing else is known.
 */
public record PartyId(long value) {

  public PartyId {
    if (value == 0) {
      throw Rejection.invalid("party.id-unusable", value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
