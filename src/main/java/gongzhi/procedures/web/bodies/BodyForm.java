package gongzhi.procedures.web.bodies;

import gongzhi.procedures.bodies.NewMember;
import gongzhi.procedures.bodies.Tie;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A term or a member as somebody types it. */
public record BodyForm(
    @Nullable String begins,
    @Nullable String basis,
    @Nullable String side,
    @Nullable String name,
    @Nullable String post,
    @Nullable String unit,
    @Nullable String woman,
    @Nullable String since,
    @Nullable List<String> ties,
    @Nullable String phone) {

  static final BodyForm BLANK = new BodyForm("", "", "", "", "", "", "", "", List.of(), "");

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Whether this tie is ticked. */
  boolean has(Tie tie) {
    return ties != null && ties.contains(tie.name());
  }

  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(said(typed));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The tie that is declared; refuses (422) what is none. */
  static Tie tie(String typed) {
    return Arrays.stream(Tie.values())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("bodies.choose-tie"));
  }

  NewMember member(List<String> sides) {
    String of = said(side).isEmpty() && sides.size() == 1 ? sides.getFirst() : said(side);
    Set<Tie> declared = Arrays.stream(Tie.values()).filter(this::has).collect(Collectors.toSet());
    return new NewMember(
        of,
        said(name),
        said(post),
        said(unit),
        Objects.equals(woman, "1"),
        day(since),
        declared,
        said(phone));
  }
}
