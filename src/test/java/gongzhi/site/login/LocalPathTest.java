package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one lands on this site, wherever the link pointed. */
class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cases/YH-2611-00317", "/report/check?draft=7&lang=en"})
  void keeps_addresses_of_this_site(String path) {
    assertThat(LocalPath.of(path, "/me").value()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)",
        "/a b", "/a\r\nSet-Cookie:x=1", "cases", "/\t/evil.example", "\\/evil.example"
      })
  void takes_no_other(String path) {
    assertThat(LocalPath.of(path, "/me").value()).isEqualTo("/me");
  }

  @Property
  void never_leads_to_another_host(@ForAll @StringLength(max = 30) String path) {
    String taken = LocalPath.of("/" + path, "/").value();

    assertThat(taken).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\n", "\r");
    assertThat(hostOf(taken)).isIn(null, "gongzhi.example");
  }

  private static @Nullable String hostOf(String path) {
    try {
      return URI.create("https://gongzhi.example/").resolve(path).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
