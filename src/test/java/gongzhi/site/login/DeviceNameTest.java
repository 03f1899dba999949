package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person must know their own device again. */
class DeviceNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0|Edge · Windows",
        "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/88.0 MicroMessenger/8.0|WeChat · Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) Version/15.0 Safari/604.1|Safari · iPhone",
        "curl/8.5.0|''",
      })
  void is_called_by_browser_and_system(String sent, String shown) {
    assertThat(DeviceName.of(sent)).isEqualTo(shown);
  }
}
