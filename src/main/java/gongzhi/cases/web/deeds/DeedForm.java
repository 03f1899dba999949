package gongzhi.cases.web.deeds;

import gongzhi.cases.deeds.Deed;
import gongzhi.cases.deeds.DeedFund;
import gongzhi.cases.deeds.NewDeed;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deed as it is typed. */
record DeedForm(
    @Nullable Long unit,
    @Nullable String title,
    @Nullable String what,
    @Nullable String amount,
    @Nullable String fund,
    @Nullable String fundWords,
    @Nullable String begunOn,
    @Nullable String doneOn,
    @Nullable String proof,
    @Nullable String cases,
    @Nullable String reason) {

  /** The first field with somebody's data in it. */
  String withPersonalData() {
    if (Masking.finds(said(title))) {
      return "title";
    }
    if (Masking.finds(said(fundWords))) {
      return "fundWords";
    }
    return Masking.finds(said(reason)) ? "reason" : "what";
  }

  static final DeedForm BLANK = new DeedForm(null, "", "", "", "", "", "", "", "", "", "");

  /** What an entry says, to begin its correction with. */
  static DeedForm of(Deed deed) {
    return new DeedForm(
        deed.organisation().value(),
        deed.title(),
        deed.what(),
        Money.plain(deed.amountFen()),
        deed.fund().name(),
        deed.fundWords(),
        deed.begunOn().toString(),
        deed.doneOn().toString(),
        deed.proof(),
        String.join(" ", deed.caseNos()),
        "");
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  PartyId organisation() {
    if (unit == null) {
      throw Rejection.invalid("deed.choose-unit");
    }
    return new PartyId(unit);
  }

  NewDeed deed() {
    return new NewDeed(
        said(title),
        said(what),
        said(amount),
        chosen(),
        said(fundWords),
        day(said(begunOn)),
        day(said(doneOn)),
        said(proof),
        List.of(said(cases).split("[\\s,，、;；]+")),
        said(reason));
  }

  private DeedFund chosen() {
    return Arrays.stream(DeedFund.values())
        .filter(one -> one.name().equals(fund))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("deed.choose-fund"));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
