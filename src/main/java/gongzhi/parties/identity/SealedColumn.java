package gongzhi.parties.identity;

import gongzhi.parties.PartyId;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A column of sealed fields.
 *
 * @param key the column that identifies the row
 * @param place what a field of the row with this key is bound to
 */
record SealedColumn(String table, String key, String column, LongFunction<String> place) {

  /** All of them but codes for phones, which live for minutes. */
  static final List<SealedColumn> ALL =
      List.of(
          ofPerson("name_sealed", Field.NAME),
          ofPerson("phone_sealed", Field.PHONE),
          ofPerson("number_sealed", Field.NUMBER),
          ofPerson("email_sealed", Field.EMAIL),
          ofPerson("email_asked_sealed", Field.EMAIL),
          ofPerson("wechat_sealed", Field.WECHAT),
          ofPerson("address_sealed", Field.ADDRESS),
          new SealedColumn("parties.credential", "account_id", "totp_sealed", id -> "totp/" + id),
          new SealedColumn("parties.invitation", "account_id", "totp_sealed", id -> "totp/" + id));

  private static SealedColumn ofPerson(String column, Field field) {
    return new SealedColumn(
        "parties.identity", "party_id", column, id -> field.placeOf(new PartyId(id)));
  }

  /** Fields that another key or cipher sealed, in the order of their rows. */
  String outdated() {
    return "select %s as id, %s as sealed from %s where %s > :after and %s is not null and substring(%s from 1 for 3) <> :head order by %s limit :most"
        .formatted(key, column, table, key, column, column, key);
  }

  /** Puts the new field in the place of the old one, unless somebody changed it meanwhile. */
  String replacement() {
    return "update %s set %s = :fresh where %s = :id and %s = :sealed"
        .formatted(table, column, key, column);
  }
}
