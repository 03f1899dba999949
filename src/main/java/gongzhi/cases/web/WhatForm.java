package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import gongzhi.insight.Masking;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first screen of a report: what happened.
 *
 * @param photos ids of photos that were uploaded before and are kept
 * @param channel the door chosen; null where none was
 */
public record WhatForm(
    @Size(max = WhatForm.WORDS_MAX, message = "report.too-long") String words,
    @Nullable List<String> photos,
    @Nullable String category,
    @Nullable Boolean danger,
    @Nullable Channel channel) {

  static final int WORDS_MAX = 500;

  public WhatForm {
    words = words == null ? "" : Masking.visible(words).strip();
    category = category == null || category.isBlank() ? null : category;
  }

  boolean isDangerous() {
    return Boolean.TRUE.equals(danger);
  }

  List<String> kept() {
    return photos == null ? List.of() : photos;
  }
}
