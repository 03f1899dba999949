package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.MediationAgreement;
import gongzhi.cases.mediation.MediationAgreement.Form;
import gongzhi.cases.mediation.MediationAgreement.Performed;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form of the page sends; each step reads what it needs.
 *
 * @param name how the other side is called, and {@code phone} its number; {@code unit} the
 *     organisation that is the other side instead
 * @param same whether they are whoever is known by this phone under another name
 * @param side whose answer is noted, and {@code wants} what it is
 * @param effective {@code yyyy-mm-dd}, like {@code perform}
 */
public record MediationForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable Boolean open,
    @Nullable Long unit,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String same,
    @Nullable Long side,
    @Nullable Boolean wants,
    @Nullable List<Long> mediators,
    @Nullable Form form,
    @Nullable String effective,
    @Nullable String perform,
    @Nullable Performed performed,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files) {

  static final MediationForm BLANK =
      new MediationForm(
          null, "", null, null, "", "", "", null, null, null, null, "", "", null, null, null);

  public MediationForm {
    words = text(words);
    name = text(name);
    phone = text(phone);
    same = text(same);
    effective = text(effective);
    perform = text(perform);
    mediators = mediators == null ? List.of() : List.copyOf(mediators);
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** Never null once it is read. */
  public String said() {
    return text(words);
  }

  /** Whether others may listen. */
  public boolean isOpen() {
    return Boolean.TRUE.equals(open);
  }

  PartyId sideAsked() {
    if (side == null) {
      throw Rejection.invalid("mediation.choose-side");
    }
    return new PartyId(side);
  }

  boolean answer() {
    if (wants == null) {
      throw Rejection.invalid("mediation.choose-answer");
    }
    return wants;
  }

  List<PartyId> chosen() {
    return Objects.requireNonNull(mediators).stream().map(PartyId::new).toList();
  }

  MediationAgreement agreement() {
    if (form == null) {
      throw Rejection.invalid("mediation.choose-form");
    }
    return new MediationAgreement(form, day(text(effective)), day(text(perform)));
  }

  Performed found() {
    if (performed == null) {
      throw Rejection.invalid("mediation.choose-performed");
    }
    return performed;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      throw Rejection.invalid("mediation.day-is-off");
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
