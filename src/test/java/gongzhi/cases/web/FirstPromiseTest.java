package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A receipt says for ever what was promised on its day. */
@GongzhiTest
class FirstPromiseTest {

  private static final Pattern LINE = Pattern.compile("gz-tl-[wb][^>]*>([^<]+)<");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Reclassifying reclassifying;
  @Autowired ReceiptTokens tokens;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void stays_as_it_was_when_the_case_is_handed_on_and_extended() {
    CaseNo no = fixtures.aReceivedCase();
    List<String> promised = lines(no);
    assertThat(receipt(no)).doesNotContain("这是收到时的承诺").contains("看您反映的事");

    fixtures.moveToCompany(no, "换三楼楼道的灯");
    extend(no);

    assertThat(lines(no)).isEqualTo(promised).hasSizeGreaterThan(3);
    assertThat(receipt(no))
        .contains("这是收到时的承诺", "看现在办到哪一步", "/t/" + tokens.of(no))
        .doesNotContain("示例物业公司");
  }

  /** Another category, and forty days more. */
  private void extend(CaseNo no) {
    fixtures.as(
        Cast.CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, "看错了类别"), "HB03", null));
    program.call(
        () ->
            db.sql(
                    """
                    update cases.case_file
                       set promised_at = promised_at + interval '40 days', extended = true
                     where no = :no
                    """)
                .param("no", no.value())
                .update());
  }

  private List<String> lines(CaseNo no) {
    return LINE.matcher(receipt(no)).results().map(found -> found.group(1)).toList();
  }

  private String receipt(CaseNo no) {
    return new Browser(port).get("/report/done/" + tokens.of(no)).body();
  }
}
