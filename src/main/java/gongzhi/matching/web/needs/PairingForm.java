package gongzhi.matching.web.needs;

import gongzhi.matching.listings.Side;
import gongzhi.matching.pairings.NewPairing;
import gongzhi.matching.pairings.Pairing.Partner;
import gongzhi.matching.pairings.Word;
import gongzhi.parties.PartyId;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A claim or an order as it is typed, or what one side says to it. */
public record PairingForm(
    @Nullable String side,
    @Nullable String amount,
    @Nullable String words,
    @Nullable String from,
    @Nullable String to,
    @Nullable String rating) {

  static final PairingForm BLANK = new PairingForm(null, null, null, null, null, null);

  Partner partner() {
    String typed = NeedForm.said(side);
    return typed.matches("[0-9]{1,18}")
        ? new Partner(Side.UNIT, new PartyId(Long.parseLong(typed)))
        : new Partner(Side.RESIDENT, null);
  }

  /** One day where no last day was asked for. */
  NewPairing pairing() {
    String typed = NeedForm.said(amount);
    LocalDate first = day(from);
    return new NewPairing(
        typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0,
        NeedForm.said(words),
        first,
        NeedForm.said(to).isEmpty() ? first : day(to));
  }

  Word word() {
    String typed = NeedForm.said(rating);
    return new Word(typed.matches("[0-9]") ? Integer.valueOf(typed) : null, NeedForm.said(words));
  }

  private static LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(NeedForm.said(typed));
    } catch (DateTimeException _) {
      return LocalDate.EPOCH;
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "pairing.say-amount" -> "amount";
      case "pairing.say-words" -> "words";
      case "pairing.say-day", "pairing.day-is-full" -> "from";
      case "need.not-your-side" -> "side";
      default -> "";
    };
  }
}
