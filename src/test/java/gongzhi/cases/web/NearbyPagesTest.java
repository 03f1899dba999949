package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The list of what neighbours reported, page by page. */
@GongzhiTest
@Import(Superuser.class)
class NearbyPagesTest {

  private static final Pattern NEXT =
      Pattern.compile("href=\"(/cases/nearby\\?[^\"]*before=[^\"]*)\"");
  private static final Pattern LINE = Pattern.compile("href=\"/cases/(YH-[0-9-]+)\"");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;

  @ParameterizedTest
  @EnumSource(names = {"NEXT_DOOR", "DISTRICT"})
  void no_case_is_left_out_between_two_pages_though_all_came_in_at_one_moment(Cast.Ground ground) {
    List<String> together =
        IntStream.range(0, 45)
            .mapToObj(
                _ ->
                    fixtures.aReceivedCase(
                        Cast.WANG_RESIDENT, Cast.Ground.NEXT_DOOR, "路灯不亮了", "HB02"))
            .map(Object::toString)
            .toList();
    superuser.run(
        "update cases.case_file set received_at = '2020-01-01' where no in ('%s')"
            .formatted(String.join("','", together)));

    assertThat(shown("/cases/nearby?in=" + fixtures.area(ground).id()))
        .containsAll(together)
        .doesNotHaveDuplicates();
  }

  private List<String> shown(String first) {
    Browser browser = new Browser(port);
    List<String> all = new ArrayList<>();
    for (String next = first; !next.isEmpty(); ) {
      String page = browser.get(next).body();
      LINE.matcher(page).results().map(line -> line.group(1)).forEach(all::add);
      Matcher link = NEXT.matcher(page);
      next = link.find() ? link.group(1).replace("&amp;", "&") : "";
    }
    return all;
  }
}
