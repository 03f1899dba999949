package gongzhi.ballots.web;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.register.NewRoll;
import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A roll as it is typed, with its list. */
record RollForm(
    @Nullable String title,
    @Nullable String kind,
    @Nullable String building,
    @Nullable String unit,
    @Nullable String votesOn,
    @Nullable MultipartFile file) {

  static final RollForm BLANK = new RollForm("", "OWNERS", "", "", "", null);

  static String said(@Nullable String typed) {
    return typed == null ? "" : Masking.visible(typed).strip();
  }

  NewRoll roll() {
    Electorate.Kind chosen =
        Stream.of(Electorate.Kind.values())
            .filter(one -> one.name().equals(said(kind)))
            .findAny()
            .orElseThrow(() -> Rejection.invalid("roll.choose-kind"));
    LocalDate day = NewRoll.goesByAge(chosen) ? day(said(votesOn)) : null;
    return new NewRoll(said(title), chosen, said(building), said(unit), day);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }

  byte[] list() {
    return bytes(file);
  }

  static byte[] bytes(@Nullable MultipartFile file) {
    try {
      if (file == null || file.isEmpty()) {
        throw Rejection.invalid("roll.file-missing");
      }
      return file.getBytes();
    } catch (IOException _) {
      throw Rejection.invalid("roll.file-unreadable");
    }
  }
}
