package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** The field that a refusal is about, on the form that comes back. */
public final class MarkedField {

  private MarkedField() {}

  /** Fails unless the form came back with this field, and no other one, marked. */
  public static void isOnlyOne(HttpResponse<String> answer, String id) {
    String page = answer.body();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(page).containsPattern("id=\"" + id + "\"[^>]*aria-invalid=\"true\"");
    assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(2);
    assertThat(page).contains("id=\"" + id + "-err\"", "href=\"#" + id + "\"");
  }
}
