package gongzhi.parties.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** Nobody waits for a text message that the demonstration never sends. */
@ExtendWith(OutputCaptureExtension.class)
class IgnoredChannelsTest {

  @Test
  void ways_out_that_are_set_beside_the_demonstration_are_named_once(CapturedOutput said) {
    MockEnvironment settings = new MockEnvironment();
    settings.setProperty("gongzhi.sms.url", "https://sms.example");
    settings.setProperty("gongzhi.mail.host", "mail.example");

    new IgnoredChannels(settings).warn();

    assertThat(said.getAll())
        .containsOnlyOnce("gongzhi.sms.url and gongzhi.mail.host is ignored")
        .doesNotContain("example");
  }

  @Test
  void without_any_nothing_is_said(CapturedOutput said) {
    new IgnoredChannels(new MockEnvironment()).warn();

    assertThat(said.getAll()).doesNotContain("ignored");
  }
}
