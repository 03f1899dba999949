package gongzhi.cases.web.parts;

import gongzhi.parties.PartyId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form of the page sends; each reads what it needs.
 *
 * @param unit whom the part is given to
 * @param until {@code yyyy-mm-dd}
 * @param law which law or list says that it is not the unit's work
 */
public record PartForm(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable Long unit,
    @Nullable String until,
    @Nullable String law,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files) {

  static final PartForm BLANK = new PartForm(null, "", null, "", "", null, null);

  public PartForm {
    words = words == null ? "" : words.strip();
    until = until == null ? "" : until.strip();
    law = law == null ? "" : law.strip();
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** Null where none was chosen. */
  @Nullable PartyId chosen() {
    return unit == null ? null : new PartyId(unit);
  }

  /** Null where none was chosen, or what was typed is no day. */
  @Nullable LocalDate day() {
    try {
      return LocalDate.parse(String.valueOf(until));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
