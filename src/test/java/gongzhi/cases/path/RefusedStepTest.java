package gongzhi.cases.path;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.shared.Rejection;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.site.Refused;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How a step that the path does not know is refused. */
class RefusedStepTest {

  @Test
  void a_refusal_names_the_status_in_words() throws IOException {
    assertThat(refused(Language.CHINESE)).contains("现在是“").doesNotContain("RECEIVED");
    assertThat(refused(Language.ENGLISH)).contains("now “Received”");
  }

  private static String refused(Language language) throws IOException {
    try {
      CaseStatus.RECEIVED.to(CaseStatus.RESOLVED);
      return "";
    } catch (Rejection refusal) {
      return Refused.of(refusal, new Phrasebook().in(language)).detail();
    }
  }
}
