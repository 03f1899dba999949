package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What hangs on walls fits its paper. */
@LivingDistrict
class PaperTest {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

  /** A3 in points of 1/72 inch, 297 mm by 420 mm, as a PDF writes it without its fractions. */
  private static final Pattern A3 =
      Pattern.compile("/MediaBox\\s*\\[0 0 84[12][.0-9]* 119[01][.0-9]*]");

  @Autowired DemoPeople people;
  @LocalServerPort int port;

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @Test
  void an_echo_wall_is_one_sheet_of_a3_in_either_language() {
    Visitor officer =
        Visitor.at(Screen.DESKTOP, port).as(people.officer(Who.COMMUNITY_OFFICER.loginName));
    officer.open("/desk/echo").press(".gz-cells a");
    if (officer.count("form[action$=publish]") > 0) {
      officer.press("form[action$=publish] button");
    }

    officer.press("main a[href^='/echo/']").sees(".gz-sheet h1").picture("echo-wall-desktop");

    String paper = paper(officer.page());
    assertThat(SHEET.matcher(paper).results()).hasSize(1);
    assertThat(A3.matcher(paper).find()).isTrue();

    officer.page().navigate(officer.page().url() + "?lang=en");
    assertThat(SHEET.matcher(paper(officer.page())).results()).hasSize(1);
  }

  private static String paper(Page page) {
    byte[] file = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
