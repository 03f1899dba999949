package gongzhi.cases.rules;

import gongzhi.cases.path.Case;
import gongzhi.cases.path.Matter;
import gongzhi.cases.path.MatterKind;
import gongzhi.shared.Rejection;
import java.util.List;

/** The photos that must come with a result (办结照片). */
public final class ResultPhotos {

  /** Fact of a result whose first photo shows how it was before the work. */
  public static final String FIRST = "photoBefore";

  private ResultPhotos() {}

  /** What must come with a result of this matter; nobody photographs what is confidential. */
  public static List<CaseRules.Evidence> asked(CaseRules rules, Matter matter) {
    return matter.restricted() ? List.of() : asked(rules, matter.category(), matter.kind());
  }

  /**
   * The same of a case: the answer to a dispute about a list is in words, whatever the list names.
   */
  public static List<CaseRules.Evidence> asked(CaseRules rules, Case about) {
    return about.where().disputed() == null ? asked(rules, about.matter()) : List.of();
  }

  /** What must come with a result of this kind: a question is answered in words (咨询). */
  public static List<CaseRules.Evidence> asked(CaseRules rules, String category, MatterKind kind) {
    return kind == MatterKind.CONSULT ? List.of() : rules.evidenceFor(category);
  }

  /**
   * Whether the first of the photos shows how it was before, because both are asked for and the
   * case has none yet.
   */
  public static boolean beginBefore(List<CaseRules.Evidence> asked, boolean shownBefore) {
    return asked.contains(CaseRules.Evidence.PHOTO_BEFORE) && !shownBefore;
  }

  /**
   * Refuses a result with too few photos and says which ones are missing. A measurement or a
   * document may be named in the words, which every result has.
   *
   * @param asked what the standard of the category asks for
   * @param sent how many come with the result
   * @param shownBefore whether the case has a photo from before it was done already
   */
  public static void require(List<CaseRules.Evidence> asked, int sent, boolean shownBefore) {
    boolean after = asked.contains(CaseRules.Evidence.PHOTO_AFTER);
    boolean before = beginBefore(asked, shownBefore);
    if (before && after && sent < 2) {
      throw Rejection.invalid("case.photos-needed", sent);
    }
    if (before && sent == 0) {
      throw Rejection.invalid("case.photo-before-needed");
    }
    if (after && sent == 0) {
      throw Rejection.invalid("case.photo-needed");
    }
  }
}
