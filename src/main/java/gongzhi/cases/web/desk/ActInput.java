package gongzhi.cases.web.desk;

import gongzhi.cases.Act;
import gongzhi.cases.Closing.Attempt;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form about a case sends; each act reads what it needs.
 *
 * @param version number of the newest event that the officer had in front of them
 * @param open whether everyone may read the words
 * @param days as typed; whoever needs them asks {@link #daysAsked}
 * @param photos pictures already uploaded; {@code files} those that come with the form
 */
public record ActInput(
    @Nullable Integer version,
    @Nullable String words,
    @Nullable Boolean open,
    @Nullable List<String> photos,
    @Nullable List<MultipartFile> files,
    @Nullable Long unit,
    @Nullable String days,
    @Nullable String remedy,
    @Nullable String into,
    @Nullable String category,
    @Nullable Attempt attempt) {

  public ActInput {
    words = words == null ? "" : words.strip();
    photos = photos == null ? List.of() : List.copyOf(photos);
    files = files == null ? List.of() : List.copyOf(files);
    days = days == null ? "" : days.strip();
    remedy = remedy == null ? "" : remedy.strip();
    into = into == null ? "" : into.strip();
    category = category == null ? "" : category.strip();
  }

  static ActInput none() {
    return new ActInput(null, "", null, null, null, null, "", "", "", "", null);
  }

  /** The act with these photos; a form without the version it was written for is refused. */
  Act by(Viewer viewer, CaseNo no, List<String> allPhotos) {
    if (version == null) {
      throw Rejection.invalid("desk.version-missing");
    }
    return new Act(viewer, no, version, text(words), Boolean.TRUE.equals(open), allPhotos);
  }

  PartyId unitId() {
    if (unit == null || unit <= 0) {
      throw Rejection.invalid("desk.choose-unit");
    }
    return new PartyId(unit);
  }

  int daysAsked() {
    if (!text(days).matches("[0-9]{1,4}")) {
      throw Rejection.invalid("desk.say-how-many-days");
    }
    return Integer.parseInt(text(days));
  }

  Attempt how() {
    if (attempt == null) {
      throw Rejection.invalid("desk.choose-attempt");
    }
    return attempt;
  }

  CaseNo lead() {
    if (text(into).isEmpty()) {
      throw Rejection.invalid("desk.say-which-case");
    }
    return CaseNo.read(text(into))
        .orElseThrow(() -> Rejection.invalid("case.no-such-lead", text(into)));
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
