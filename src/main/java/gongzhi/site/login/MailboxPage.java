package gongzhi.site.login;

import gongzhi.parties.accounts.DemoLogins;
import gongzhi.parties.accounts.DemoLogins.CurrentCode;
import gongzhi.parties.notices.DemoMailbox.Mail;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.notices.SpokenNotices;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.List;

/** What lies in the demonstration's letter box. */
public record MailboxPage(List<Line> mails, List<Code> codes, String password, Field name) {

  /** What one of the staff types as second factor now. */
  public record Code(String loginName, String label, String standing, String digits) {}

  /** One message in words. */
  public record Line(String to, String text, String link, String at) {}

  static MailboxPage of(
      List<Mail> mails, List<CurrentCode> codes, String typed, Words words, TimeWords times) {
    Field name = Field.line("name", words.of("demo.find"), typed, Problems.none()).kind("search");
    return new MailboxPage(
        mails.stream().map(mail -> line(mail, words, times)).toList(),
        codes.stream()
            .map(one -> new Code(one.loginName(), one.label(), one.standing(), one.code()))
            .toList(),
        DemoLogins.PASSWORD,
        name);
  }

  private static Line line(Mail mail, Words words, TimeWords times) {
    String text = SpokenNotices.said(mail.key(), mail.words(), words);
    return new Line(mail.toWhom(), text, mail.link(), times.moment(mail.at()));
  }
}
