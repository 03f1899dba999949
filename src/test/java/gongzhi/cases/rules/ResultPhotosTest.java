package gongzhi.cases.rules;

import static gongzhi.cases.rules.CaseRules.Evidence.DOCUMENT;
import static gongzhi.cases.rules.CaseRules.Evidence.PHOTO_AFTER;
import static gongzhi.cases.rules.CaseRules.Evidence.PHOTO_BEFORE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.cases.rules.CaseRules.Evidence;
import gongzhi.shared.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which photos a result needs. */
class ResultPhotosTest {

  private static final List<Evidence> BOTH = List.of(PHOTO_BEFORE, PHOTO_AFTER);

  @Test
  void one_photo_is_enough_where_the_case_was_shown_before() {
    assertThatCode(() -> ResultPhotos.require(BOTH, 1, true)).doesNotThrowAnyException();
    refused(BOTH, 0, true, "case.photo-needed");
  }

  @Test
  void two_are_needed_where_it_was_not() {
    assertThatCode(() -> ResultPhotos.require(BOTH, 2, false)).doesNotThrowAnyException();
    refused(BOTH, 1, false, "case.photos-needed");
  }

  @Test
  void a_photo_from_before_alone_may_be_asked_for() {
    List<Evidence> asked = List.of(PHOTO_BEFORE, DOCUMENT);
    refused(asked, 0, false, "case.photo-before-needed");
    assertThatCode(() -> ResultPhotos.require(asked, 0, true)).doesNotThrowAnyException();
  }

  @Test
  void a_document_is_named_in_the_words() {
    assertThatCode(() -> ResultPhotos.require(List.of(DOCUMENT), 0, false))
        .doesNotThrowAnyException();
  }

  private static void refused(List<Evidence> asked, int sent, boolean shown, String key) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> ResultPhotos.require(asked, sent, shown))
        .withMessage(key);
  }
}
