package gongzhi.parties.identity;

import gongzhi.parties.PartyId;

/** The sealed fields of a person (密存字段). */
public enum Field {
  NAME,
  PHONE,
  NUMBER,
  EMAIL,
  WECHAT,
  ADDRESS;

  /** What a sealed value of this field of this person is bound to. */
  String placeOf(PartyId person) {
    return "identity/" + person + "/" + name();
  }
}
